/** The tables of a CSV export and import, in the order in which they need each other. */
export const TABLE_NAMES = ['customers', 'licences', 'domains', 'contacts', 'instances'] as const;

export type TableName = (typeof TABLE_NAMES)[number];

/** One column: its heading in files, the fact of a customer it holds, and other headings people give it. */
export interface Column {
  readonly key: string;
  /** The fact within the table's own entry; dots lead into it. */
  readonly field: string;
  /** A table without it cannot be read. */
  readonly needed?: true;
  /** Several values in one cell, between `|`. */
  readonly list?: true;
  readonly kind?: 'whole' | 'yesNo' | 'day';
  readonly also: readonly string[];
}

const column = (key: string, field: string, also: string, more: Pick<Column, 'needed' | 'list' | 'kind'> = {}): Column => ({
  ...{ key, field, ...more },
  also: also.split(','),
});

const CUSTOMER = column('customer', '', 'company,customer id,customer name,お客様,会社,顧客', { needed: true });

/** Which columns each table may have; which of them a file has is chosen by whoever imports it. */
export const TABLES: Readonly<Record<TableName, readonly Column[]>> = {
  customers: [
    column('id', 'id', 'customer id,customer,お客様ID'),
    column('name', 'name', 'company,customer name,名前,会社名,お客様名', { needed: true }),
    column('zone', 'zone', 'time zone,timezone,タイムゾーン'),
    column('language', 'language', '言語'),
    column('organizations', 'organizationIds', 'organization ids,組織', { list: true }),
    column('partners', 'partners', 'solution partners,パートナー', { list: true }),
    column('products', 'productKeys', 'product keys,製品', { list: true }),
  ],
  licences: [
    CUSTOMER,
    column('kind', 'kind', 'track,種類'),
    column('id', 'id', 'licence id,ライセンスID'),
    column('order', 'order', 'order number,purchase order,注文番号', { needed: true }),
    column('from', 'from', 'first day,start,開始日', { needed: true, kind: 'day' }),
    column('to', 'to', 'last day,end,終了日', { needed: true, kind: 'day' }),
    column('seats', 'contactMode', 'contact mode,mode,席'),
    column('grace', 'graceDays', 'grace days,猶予日数', { kind: 'whole' }),
    column('price', 'price.amount', 'amount,金額', { kind: 'whole' }),
    column('currency', 'price.currency', '通貨'),
    column('cancelled', 'cancelledAt', 'cancelled at,解約日時'),
    column('renews', 'renews', '更新元'),
  ],
  domains: [CUSTOMER, column('domain', '', 'e-mail domain,email domain,ドメイン', { needed: true })],
  contacts: [
    CUSTOMER,
    column('id', 'id', 'contact id,コンタクトID'),
    column('name', 'name', 'display name,full name,contact,名前,氏名', { needed: true }),
    column('email', 'email', 'e-mail,mail,e-mail address,email address,メール,メールアドレス'),
    column('account', 'accountId', 'account id,jira account,アカウント'),
    column('kind', 'kind', 'type,種類'),
    column('partner', 'partner', 'partner company,company of partner,パートナー'),
    column('status', 'status', '状態'),
    column('from', 'activeFrom', 'active from,registered,since,登録日時'),
    column('until', 'removedAt', 'removed at,removed,削除日時'),
  ],
  instances: [
    CUSTOMER,
    column('id', 'id', 'instance id,インスタンスID'),
    column('name', 'name', 'instance,名前,インスタンス', { needed: true }),
    column('product', 'productKey', 'product key,製品', { needed: true }),
    column('environment', 'environment', '環境', { needed: true }),
    column('deployment', 'deployment', 'hosting,デプロイ'),
    column('version', 'version', 'バージョン'),
    column('url', 'baseUrl', 'base url,address,アドレス'),
    column('maintenance', 'maintenanceTo', 'maintenance to,maintenance end,メンテナンス期限', { kind: 'day' }),
    column('modified', 'codeModified', 'code modified,改変', { kind: 'yesNo' }),
  ],
};

/** The customer's list that a table's rows are entries of; the licences of Jira Align are told apart row by row (ALN-1). */
export const PART_OF = {
  licences: 'licences',
  domains: 'emailDomains',
  contacts: 'contacts',
  instances: 'instances',
} as const satisfies Partial<Record<TableName, string>>;
