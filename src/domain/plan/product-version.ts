import type { LocalDate } from './plan';

/** One released version of a product: what it is and how long it is supported (EXC-5). Dates are inclusive. */
export interface ProductVersion {
  readonly version: string;
  readonly kind: 'release' | 'lts' | 'beta' | 'rc' | 'dev';
  readonly releasedOn?: LocalDate;
  readonly supportEndsAt?: LocalDate;
}
