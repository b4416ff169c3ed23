import type { Plan } from '../plan';
import { premier2019 } from '../premier-2019/premier-2019';
import { dataCenter2026 } from './data-center-2026';
import { premier2016 } from './premier-2016';

/** The plans that come with the product; the first is what a new site starts with. */
export const presets: readonly Plan[] = [premier2019, premier2016, dataCenter2026];

/** A preset by id; null when there is none of that name. */
export function findPreset(id: string): Plan | null {
  return presets.find((plan) => plan.id === id) ?? null;
}
