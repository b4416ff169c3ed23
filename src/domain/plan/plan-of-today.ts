import type { Bilingual, Plan } from './plan';

type Kind = Plan['informationRequests']['kinds'][number];

/** A kind of information as plans of the first versions had it: one way to make it, whatever the product and the system. */
type EarlierKind = Kind & { readonly howTo?: Bilingual };

/** A plan of any version of the app in today's form, its terms and words untouched; the same one when it has it already. */
export function planOfToday(plan: Plan): Plan {
  const { kinds } = plan.informationRequests;
  const todays = kinds.map(kindOfToday);
  const isToday = todays.every((kind, index) => kind === kinds[index]);
  return isToday ? plan : { ...plan, informationRequests: { ...plan.informationRequests, kinds: todays } };
}

function kindOfToday(kind: EarlierKind): Kind {
  const { howTo, ...rest } = kind;
  return howTo === undefined ? kind : { ...rest, howTos: rest.howTos ?? [{ text: howTo }] };
}
