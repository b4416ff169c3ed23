import type { Bilingual, RuleId } from './plan';

/** A question of the environment profile (ONB-3, ENV-1): `choice` offers `options`, `list` takes several answers. */
export interface ProfileField {
  readonly key: string;
  readonly label: Bilingual;
  readonly type: 'text' | 'choice' | 'number' | 'list';
  readonly appliesTo: 'instance' | 'customer';
  readonly options?: readonly Bilingual[];
  readonly rule: RuleId;
}
