/** State of the licences at an instant; `endsOn` is the last day of the one that ends last. */
export interface LicenceBadge {
  readonly state: 'none' | 'draft' | 'active' | 'ending' | 'grace' | 'expired' | 'cancelled';
  readonly endsOn: string | null;
  readonly daysLeft: number | null;
}

export interface CustomerRow {
  readonly id: string;
  readonly name: string;
  readonly seats: { readonly used: number; readonly total: number };
  readonly licence: LicenceBadge;
  readonly alignLicence: LicenceBadge;
  readonly productCount: number;
  readonly openRequests: number;
}

export interface CustomerListView {
  readonly state: 'ready';
  readonly now: number;
  readonly customers: readonly CustomerRow[];
}
