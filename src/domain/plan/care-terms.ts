import type { Bilingual } from './plan';

/** How a customer makes something the desk asks for; without `products` for all others, without `system` for both. */
export interface HowTo {
  readonly products?: readonly string[];
  readonly system?: 'linux' | 'windows';
  readonly text: Bilingual;
}

/** A section of incident reports by its title; what a draft begins with comes from the request's own facts. */
export interface ReportSection extends Bilingual {
  readonly drafted?: 'timeline' | 'impact';
}
