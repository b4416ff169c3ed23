import type { Customer, Instance, RegisteredContact } from '../customer/customer';
import type { CoverageClass, Plan, Product } from '../plan/plan';
import type { Assessment } from '../request/assessment';
import type { CustomerRow } from './customer-list';

export interface RequestRow {
  readonly issueId: string;
  readonly issueKey: string;
  readonly createdAt: number;
  readonly assessment: Assessment;
}

/** One customer as agents see it. */
export interface CustomerView {
  readonly state: 'ready';
  readonly now: number;
  readonly plan: Plan;
  readonly row: CustomerRow;
  readonly customer: Pick<
    Customer,
    'id' | 'name' | 'zone' | 'language' | 'emailDomains' | 'partners' | 'licences' | 'alignLicences' | 'lookedAfterBy'
  >;
  readonly contacts: readonly RegisteredContact[];
  readonly standIns: NonNullable<Customer['standIns']>;
  readonly products: readonly {
    readonly product: Product;
    readonly coverageClass: CoverageClass | null;
    readonly instances: readonly Instance[];
  }[];
  /** The weekend that is running or comes next, and its real length. */
  readonly weekend: { readonly from: number; readonly to: number };
  readonly open: readonly RequestRow[];
  readonly recent: readonly RequestRow[];
}
