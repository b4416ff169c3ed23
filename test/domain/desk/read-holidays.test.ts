import { holidaysFromIcs, holidaysFromText } from '../../../src/domain/desk/read-holidays';
import { holidaySource, sampleHolidays } from '../../../src/domain/desk/sample-holidays';

const ics = (...events: readonly string[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((event) => ['BEGIN:VEVENT', ...event.split('\n'), 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

describe('Holidays pasted as text', () => {
  test('one a line, whatever parts date and name, empty lines and remarks left out', () => {
    const { holidays, problems } = holidaysFromText(
      '# Tokyo 2026\n2026-11-03 文化の日\n\n2026-01-01\tNew Year\'s Day\n2026-05-05, "Children\'s Day"\r\n2026-11-23;勤労感謝の日',
    );
    expect(holidays).toEqual([
      { date: '2026-01-01', name: "New Year's Day" },
      { date: '2026-05-05', name: "Children's Day" },
      { date: '2026-11-03', name: '文化の日' },
      { date: '2026-11-23', name: '勤労感謝の日' },
    ]);
    expect(problems).toEqual([]);
  });

  test('a line that is none is named with its number, and the others are taken', () => {
    const { holidays, problems } = holidaysFromText('2026-02-30 Leap of faith\n3 November Culture Day\n2026-11-03');
    expect(holidays).toEqual([{ date: '2026-11-03', name: '2026-11-03' }]);
    expect(problems).toEqual([
      { line: 1, text: '2026-02-30 Leap of faith', why: 'noSuchDate' },
      { line: 2, text: '3 November Culture Day', why: 'noDate' },
    ]);
  });

  test('a date that comes twice is one holiday, the first of the list', () => {
    expect(holidaysFromText('2026-12-25 Christmas Day\n2026-12-25 Quaid-e-Azam Day').holidays).toEqual([
      { date: '2026-12-25', name: 'Christmas Day' },
    ]);
  });
});

describe('Holidays from an iCalendar file', () => {
  test('whole days stay the dates that are written, in any host zone; several days are taken apart', () => {
    const { holidays, problems } = holidaysFromIcs(
      ics('DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261227\nSUMMARY:Kerstmis', 'DTSTART;VALUE=DATE:20260427\nSUMMARY:Koningsdag'),
    );
    expect(holidays).toEqual([
      { date: '2026-04-27', name: 'Koningsdag' },
      { date: '2026-12-25', name: 'Kerstmis' },
      { date: '2026-12-26', name: 'Kerstmis' },
    ]);
    expect(problems).toEqual([]);
  });

  test('folded lines, escapes and parameters with colons are read as the format has them', () => {
    const text = ics('SUMMARY;ALTREP="cid:a:b";LANGUAGE=en:Bank holiday\\, substitute\\n day for\n  New Year\nDTSTART;VALUE=DATE:20280103');
    expect(holidaysFromIcs(text).holidays).toEqual([{ date: '2028-01-03', name: 'Bank holiday, substitute  day for New Year' }]);
  });

  test.each([
    ['a time of day', 'DTSTART:20261225T090000Z\nSUMMARY:Party', 'notAWholeDay'],
    ['a repetition', 'DTSTART;VALUE=DATE:20261225\nRRULE:FREQ=YEARLY\nSUMMARY:Christmas', 'repeats'],
    ['a date that does not exist', 'DTSTART;VALUE=DATE:20260230\nSUMMARY:Leap', 'noSuchDate'],
    ['no date', 'SUMMARY:Some day', 'noDate'],
  ])('%s is a problem with its line', (_what, event, why) => {
    const { holidays, problems } = holidaysFromIcs(ics(event));
    expect([holidays, problems]).toEqual([[], [expect.objectContaining({ line: 3, why })]]);
  });

  test('what was cancelled, and text that is no calendar, has no holidays', () => {
    expect(holidaysFromIcs(ics('STATUS:CANCELLED\nDTSTART;VALUE=DATE:20261225\nSUMMARY:Gone')).holidays).toEqual([]);
    expect(holidaysFromIcs('<html>404</html>')).toEqual({ holidays: [], problems: [] });
  });

  test('an event of a thousand years is cut, not followed for ever', () => {
    expect(holidaysFromIcs(ics('DTSTART;VALUE=DATE:20260101\nDTEND;VALUE=DATE:30260101\nSUMMARY:Eternity')).holidays).toHaveLength(31);
  });
});

describe('The sample lists', () => {
  test('name their source and its licence', () => {
    expect(holidaySource).toMatch(/date-holidays .*CC/);
  });

  test.each([
    ['sydney', sampleHolidays.sydney, ['2019-10-07', '2019-12-25', '2020-01-27', '2020-04-13', '2026-04-06']],
    ['amsterdam', sampleHolidays.amsterdam, ['2019-12-25', '2020-04-13', '2020-04-27']],
    ['san francisco', sampleHolidays.sanFrancisco, ['2019-11-28', '2019-12-25']],
  ])('%s: the holidays behind the worked examples, in order, 2019 to 2030', (_city, holidays, dates) => {
    const listed = holidays.map(({ date }) => date);
    expect(dates.filter((date) => !listed.includes(date))).toEqual([]);
    expect([...listed].sort()).toEqual(listed);
    expect([listed[0]?.slice(0, 4), listed.at(-1)?.slice(0, 4)]).toEqual(['2019', '2030']);
  });

  test('Sydney worked on Monday 2020-04-27 and 2021-04-26, whatever the package says', () => {
    expect(sampleHolidays.sydney.filter(({ date }) => date === '2020-04-27' || date === '2021-04-26')).toEqual([]);
  });
});
