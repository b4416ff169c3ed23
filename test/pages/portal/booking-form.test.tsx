import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { bookingChoices } from '../../../src/domain/view/booking';
import { bookingDraft, bookingFields, draftProblems } from '../../../static/portal/booking/booking-draft';
import { BookingForm } from '../../../static/portal/booking/booking-form';
import { instantOf } from '../../domain/clock/written-time';
import { acme } from '../../domain/request/builders';
import { inTokyo, rendered } from '../rendered';

const LA = 'America/Los_Angeles';
const window = (from: string, to: string) => ({ from: instantOf(from), to: instantOf(to), zone: LA });
const shown = (fields: object, now: string, reader = { language: 'en' as const, zone: LA }, plan = premier2019) =>
  rendered(
    <BookingForm
      plan={plan}
      choices={bookingChoices(plan, acme)}
      now={instantOf(now)}
      draft={bookingDraft({ ...fields }, LA)}
      change={() => undefined}
      problems={[]}
    />,
    reader,
  );

describe('X16 asked on Sunday 10 November 2019 for Saturday 30 November', () => {
  const late = window('Sat 2019-11-30 09:00 PST', 'Sat 2019-11-30 17:00 PST');
  const page = shown(late, 'Sun 2019-11-10 09:00 PST');

  test('says the latest moment, the earliest window, and offers the weekend team', () => {
    const said = page('.message').text();
    expect(said).toContain('It had to be asked for by Sat 9 Nov 09:00 PST');
    expect(said).toContain('The earliest window now begins Sun 1 Dec 09:00 PST');
    expect(said).toContain('Tell the weekend team instead');
  });

  test('greys out every day of November, and marks the chosen one', () => {
    expect([page('.day').length, page('.day.soon').length]).toEqual([30, 30]);
    expect(page('.day[aria-pressed="true"]').text()).toBe('30');
  });

  test('offers what the company has and what can be booked, never Jira Align', () => {
    expect(page('.care-tick').text()).toBe('Jira SoftwareBamboo');
  });
});

test('X17 the zone and the weeks are those of the window, told to whoever reads it in another one', () => {
  const page = shown(window('Sat 2019-11-09 09:00 PST', 'Sat 2019-11-09 17:00 PST'), 'Sat 2019-10-19 09:30 PDT', {
    ...inTokyo,
    language: 'en',
  });
  expect(page('.message').text()).toContain('It had to be asked for by Sat 19 Oct 09:00 PDT');
});

test('a weekday says that nobody needs to be booked, a long window that it is long', () => {
  const week = shown(window('Wed 2019-12-04 09:00 PST', 'Wed 2019-12-04 12:00 PST'), 'Sun 2019-11-10 09:00 PST');
  expect(week('.hint').text()).toContain('no booking is needed');
  const long = shown(window('Sat 2019-12-07 09:00 PST', 'Sun 2019-12-08 09:00 PST'), 'Sun 2019-11-10 09:00 PST');
  expect(long('.hint').text()).toContain('Longer than 12 hours');
});

test('nothing that is typed is ever markup', () => {
  const fields = { upgradePlan: '<img src=x onerror=alert(1)>', contact: '"><script>alert(1)</script>' };
  const page = shown(fields, 'Sun 2019-11-10 09:00 PST');
  expect(page('script, img').length).toBe(0);
  expect(page('textarea').first().text()).toBe(fields.upgradePlan);
});

test('telling the weekend team needs a window and nothing else', () => {
  const draft = { ...bookingDraft(window('Sat 2019-11-30 09:00 PST', 'Sat 2019-11-30 17:00 PST'), LA), isWeekendTeam: true };
  expect(draftProblems(draft)).toEqual([]);
  expect(bookingFields(draft)).toMatchObject({ weekendTeam: true });
  expect(draftProblems(bookingDraft({}, LA)).map(({ path }) => path)).toContain('from');
});
