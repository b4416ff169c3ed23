import type { Weekend } from '../domain/clock/weekend';
import type { WeekendService } from '../domain/desk/weekend-letter';
import type { Plan } from '../domain/plan/plan';
import type { Assessment } from '../domain/request/assessment';
import type { Line } from '../domain/request/telling';
import { promise } from './promise';
import { type Reader, say } from './say';
import { durationText, edgeText, instantText, shownLength } from './times';

/** What one letter is about; `plan` holds the customer's bookings. */
export interface ToldWeekend {
  readonly assessment: Assessment;
  readonly plan: Plan;
  readonly weekend: Weekend;
  readonly service: WeekendService;
}

/** The weekend letter: how long this weekend is, what its team will and will not do for the request, and where the promise stands (NEW-31). */
export function weekendLetterLines(told: ToldWeekend, reader: Reader): readonly Line[] {
  return [weekendLine(told, reader), ...bookingLines(told, reader), ...serviceLines(told, reader), ...promiseLine(told, reader)].map(
    (text) => ({
      text,
    }),
  );
}

/** The weekend as its own people read its edges, as the customer does, and its real length. */
function weekendLine({ plan, weekend }: ToldWeekend, reader: Reader): string {
  const { start, end } = plan.coverage.weekend;
  const { language } = reader;
  const values = {
    from: edgeText(weekend.from, start.zone, language),
    to: edgeText(weekend.to, end.zone, language),
    yourFrom: instantText(weekend.from, reader),
    yourTo: instantText(weekend.to, reader),
    length: shownLength(weekend, language),
  };
  return say('letter.weekend', values, language);
}

function bookingLines({ service, weekend }: ToldWeekend, reader: Reader): readonly string[] {
  return service.bookings.map(({ from, to }) => {
    const values = { from: instantText(Math.max(from, weekend.from), reader), to: instantText(Math.min(to, weekend.to), reader) };
    return say('letter.booked', values, reader.language);
  });
}

function serviceLines({ assessment, plan, weekend, service }: ToldWeekend, reader: Reader): readonly string[] {
  const { language } = reader;
  const product = plan.products.find(({ key }) => key === assessment.productKey)?.name ?? say('letter.noProduct', {}, language);
  const values = {
    product,
    severity: assessment.severity,
    team: plan.teams.weekend[language],
    taken: service.taken.join(', '),
    count: service.taken.length,
    covered: durationText(service.coveredMs, language),
    until: instantText(weekend.to, reader),
  };
  if (service.kind === 'hours') return [say('letter.hours', values, language)];
  if (service.kind === 'runs') return [say('letter.runs', values, language), say('letter.runs.not', values, language)];
  const raise = service.taken.length > 0 ? [say('letter.rests.raise', values, language)] : [];
  return [say(service.taken.length > 0 ? 'letter.rests.some' : 'letter.rests.none', values, language), ...raise];
}

/** Where the promise stands while the first answer is awaited. */
function promiseLine({ assessment, plan }: ToldWeekend, reader: Reader): readonly string[] {
  return assessment.clock.state === 'open' ? [promise(assessment, plan, reader).text] : [];
}
