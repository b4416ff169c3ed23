import { sectionField } from '../domain/care/incident-report';
import type { Moment } from '../domain/care/incident-timeline';
import type { Plan } from '../domain/plan/plan';
import { placeShort } from './handoffs';
import { type Reader, say } from './say';
import { durationText, instantText } from './times';

/** What a draft begins with. */
export interface DraftSource {
  readonly plan: Plan;
  readonly rota: Plan;
  readonly moments: readonly Moment[];
  /** What the customer said of the impact; null = nothing. */
  readonly impact: string | null;
  readonly nameOf: (accountId: string) => string;
}

/** The sections of a report as far as the request's own facts can write them, by field, in the reader's language and zone. */
export function draftFields(source: DraftSource, reader: Reader): Readonly<Record<string, string>> {
  const drafted = { timeline: source.moments.map((moment) => momentText(moment, source, reader)).join('\n'), impact: source.impact ?? '' };
  return Object.fromEntries(
    source.plan.incidentReport.sections.map((section, index) => [
      sectionField(index),
      section.drafted === undefined ? '' : drafted[section.drafted],
    ]),
  );
}

/** “Fri 30 Oct 16:04 PDT  Raised.”; what has a name is told with it. */
function momentText({ at, what, values }: Moment, { rota, nameOf }: DraftSource, reader: Reader): string {
  const { language } = reader;
  const name = typeof values.by === 'string' ? nameOf(values.by) : '';
  const told = {
    ...values,
    name: name === '' ? say('care.somebody', {}, language) : name,
    place: placeShort(String(values.place ?? ''), rota, language),
    from: values.place === undefined ? String(values.from ?? '') : placeShort(String(values.from ?? ''), rota, language),
    kind: values.callKind === undefined ? '' : say(`call.callKind.${values.callKind}`, {}, language),
    length: durationText(Number(values.minutes ?? 0) * 60_000, language),
  };
  return say(
    'incident-report.moment',
    { when: instantText(at, reader), what: say(`incident-report.moment.${what}`, told, language) },
    language,
  );
}

/** The comment once a report is shared. */
export const sharedParagraphs = ({ language }: Reader): readonly string[] => [say('incident-report.told.shared', {}, language)];
