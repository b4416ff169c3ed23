import * as v from 'valibot';
import { isWebAddress } from '../web-address';
import { bilingual, bySeverity, count, date, holidays, key, list, text, weekHours, weekPoint } from './values';

export const severities = list(
  v.object({
    key,
    rank: v.number(),
    label: bilingual,
    description: bilingual,
    characteristics: v.exactOptional(list(bilingual)),
    impactTextRequired: v.exactOptional(v.boolean()),
    targetMinutes: v.number(),
    rule: key,
  }),
);

export const environments = list(
  v.object({ key, label: bilingual, parity: v.boolean(), inScope: v.boolean(), healthCheck: v.boolean(), rule: key }),
);

const classBase = { key, label: bilingual, meaning: bilingual, rule: key, hoursBySeverity: v.exactOptional(bySeverity(weekHours)) };

export const coverage = v.object({
  weekend: v.object({ start: weekPoint, end: weekPoint, nominalHours: count, rule: key }),
  classes: list(
    v.variant('calendar', [
      v.object({ ...classBase, calendar: v.literal('weekend'), weekendRuns: bySeverity(v.boolean()) }),
      v.object({ ...classBase, calendar: v.literal('hours'), hours: weekHours, holidays: v.exactOptional(holidays) }),
    ]),
  ),
  defaultClass: key,
  weekendTargets: bySeverity(v.number()),
  holidayClock: v.picklist(['run', 'pauseWhenNoRegionOpen']),
  holidayAppliesWeekendLimits: v.boolean(),
});

export const clock = v.object({
  start: v.picklist(['created', 'qualified']),
  severityChange: v.picklist(['fairFromChange', 'carryElapsed', 'locked']),
  outOfScope: v.picklist(['run', 'none']),
  expiredMaintenance: v.picklist(['run', 'none']),
  atRiskAt: list(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  keepBreachWhenLowered: v.boolean(),
  loggedCallResponds: v.boolean(),
  callStartsClock: v.exactOptional(v.boolean()),
  onPlanChange: v.picklist(['keepVersion', 'reassessOpen']),
  confirmResponseUnderSeconds: count,
});

export const regions = list(
  v.object({
    key,
    label: bilingual,
    hours: weekHours,
    holidays,
    holidaySource: v.nullable(text),
    phone: v.nullable(text),
    dutyLead: v.nullable(text),
    jiraGroup: v.nullable(text),
    handoffTo: list(key),
    minOverlapMinutes: count,
    isSample: v.boolean(),
  }),
);

const version = v.object({
  version: text,
  kind: v.picklist(['release', 'lts', 'beta', 'rc', 'dev']),
  releasedOn: v.exactOptional(date),
  supportEndsAt: v.exactOptional(date),
  source: v.exactOptional(text),
});

export const products = list(
  v.object({
    key,
    name: text,
    formerNames: list(text),
    deployments: list(v.picklist(['cloud', 'server', 'data-center'])),
    scope: v.picklist(['included', 'excluded', 'separate']),
    coverageClass: v.nullable(key),
    freeOrOpenSource: v.boolean(),
    goTo: v.nullable(bilingual),
    rules: list(key),
    supportEndsAt: v.exactOptional(date),
    supportEndsByDeployment: v.exactOptional(
      v.object({ cloud: v.exactOptional(date), server: v.exactOptional(date), 'data-center': v.exactOptional(date) }),
    ),
    versions: v.exactOptional(list(version)),
    targetOverride: v.exactOptional(bySeverity(v.number())),
  }),
);

const sign = v.object({
  on: v.picklist(['requestKind', 'product', 'version', 'appVendor', 'modifiedCode', 'maintenance', 'language', 'contact']),
  is: text,
});

export const exclusions = list(
  v.object({
    rule: key,
    label: bilingual,
    effect: v.picklist(['outOfScope', 'standardTrack', 'notice']),
    detect: list(sign),
    reply: bilingual,
    address: v.exactOptional(v.pipe(text, v.check(isWebAddress))),
  }),
);

/** What a customer may say a request is about; words that point to a kind are only a suggestion (card 7). */
export const requestKinds = list(v.object({ key, label: bilingual, hint: bilingual, words: list(text) }));

/** Links a customer may look at first; anything but a web address could run code when pressed. */
export const selfHelp = list(v.object({ label: bilingual, address: v.pipe(text, v.check(isWebAddress)) }));
