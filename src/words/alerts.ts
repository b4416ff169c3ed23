import type { DueAlert } from '../domain/desk/next-alert';
import type { DutyGap, OnDutyPerson } from '../domain/desk/people-on-duty';
import type { Plan } from '../domain/plan/plan';
import type { Assessment } from '../domain/request/assessment';
import type { Line } from '../domain/request/telling';
import { promise } from './promise';
import { type Reader, say } from './say';
import { standingSentence } from './standing';
import { durationText, instantText } from './times';

/** What an internal comment to the desk tells. */
export interface ToldAlert {
  readonly due: DueAlert;
  readonly people: readonly OnDutyPerson[];
  readonly gaps: readonly DutyGap[];
  /** Name of the customer; null = none was found. */
  readonly customer: string | null;
  readonly assessment: Assessment;
  readonly plan: Plan;
  readonly now: number;
  /** When the request came, and who has it already; null = nobody. */
  readonly since: number;
  readonly holder: string | null;
  /** Of an update: by when the customer was promised to hear. */
  readonly updateAt: number | null;
}

/** The comment: who is meant and what it is about, where the promise stands, who could not be told, and what to do. */
export function alertLines(told: ToldAlert, reader: Reader): readonly Line[] {
  const { due, people, gaps, holder } = told;
  const { language } = reader;
  const first: Line = { text: headline(told, reader), mentions: people.map(({ accountId, name }) => ({ accountId, name })) };
  const isUpdate = due.kind === 'updateSoon' || due.kind === 'updatePast';
  const stands = isUpdate ? [] : promiseLines(told, reader);
  const missing = gaps.map((gap) => ({ text: dutyGapSentence(gap, told.plan, language) }));
  const next = isUpdate || holder !== null ? [] : [{ text: say('arrival.told.take', {}, language) }];
  return [first, ...stands, ...missing, ...next];
}

function headline({ due, customer, assessment, plan, now, since, holder, updateAt }: ToldAlert, reader: Reader): string {
  const { language } = reader;
  const product = plan.products.find(({ key }) => key === assessment.productKey)?.name ?? say('promise.productUnknown', {}, language);
  return say(
    `arrival.told.${due.kind}`,
    {
      severity: assessment.severity,
      product,
      customer: customer ?? say('arrival.customerUnknown', {}, language),
      waited: durationText(now - since, language),
      percent: Math.round((due.fraction ?? 0) * 100),
      holder: holder ?? '',
      has: holder === null ? 'nobody' : 'somebody',
      update: updateAt === null ? '' : instantText(updateAt, reader),
    },
    language,
  );
}

/** The Promise and, while time is left, how much of it. */
function promiseLines({ due, assessment, plan, now }: ToldAlert, reader: Reader): readonly Line[] {
  const sentence = { text: promise(assessment, plan, reader).text };
  return assessment.clock.state === 'none' || due.kind === 'missed'
    ? [sentence]
    : [sentence, { text: standingSentence(assessment, plan, now, reader).text }];
}

/** Why somebody was not told who might have been. */
export function dutyGapSentence({ code, subject }: DutyGap, plan: Plan, language: Reader['language']): string {
  return say(`arrival.gap.${code}`, { subject: code === 'nobody' ? dutyName(subject, plan, language) : subject }, language);
}

/** The name of a region or a standing team in the plan's words. */
export function dutyName(key: string, plan: Plan, language: Reader['language']): string {
  const region = plan.regions.find((entry) => `region:${entry.key}` === key);
  if (region !== undefined) return region.label[language];
  const team = Object.entries(plan.teams).find(([name]) => name === key)?.[1];
  return team?.[language] ?? key;
}
