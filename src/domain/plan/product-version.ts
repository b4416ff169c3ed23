import type { LocalDate } from './plan';

/** One released version of a product, or a line of versions such as `9.4`: what it is and how long it is supported (EXC-5). Dates are inclusive. */
export interface ProductVersion {
  readonly version: string;
  readonly kind: 'release' | 'lts' | 'beta' | 'rc' | 'dev';
  readonly releasedOn?: LocalDate;
  readonly supportEndsAt?: LocalDate;
  /** Where the dates were read. */
  readonly source?: string;
}
