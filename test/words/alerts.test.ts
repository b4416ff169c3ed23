import type { DueAlert } from '../../src/domain/desk/next-alert';
import { NO_ROSTER } from '../../src/domain/desk/roster';
import { premier2019 } from '../../src/domain/plan/premier-2019/premier-2019';
import { assess } from '../../src/domain/request/assess';
import { alertLines, dutyGapSentence } from '../../src/words/alerts';
import { instantOfInput, localInput, presetAt } from '../../src/words/local-input';
import { promise } from '../../src/words/promise';
import { acme, at, choosing, facts } from '../domain/request/builders';

const request = facts(choosing('jira-software', 'L1'));
const assessment = assess(request, acme, premier2019);
const MINUTE = 60_000;
const english = { language: 'en', zone: 'America/Los_Angeles' } as const;
const japanese = { language: 'ja', zone: 'Asia/Tokyo' } as const;

const told = (kind: DueAlert['kind'], holder: string | null = null, fraction: number | null = null) => ({
  due: { id: kind, kind, at: request.createdAt, fraction },
  people: [{ accountId: 'person:maya', name: 'Maya Torres', as: 'engineer' as const }],
  gaps: [{ code: 'groupEmpty' as const, subject: 'premier-amer' }],
  customer: 'Acme',
  assessment,
  plan: premier2019,
  now: request.createdAt + 15 * MINUTE,
  since: request.createdAt,
  holder,
  updateAt: at('2019-11-06 15:00 America/Los_Angeles'),
});
const textOf = (
  kind: DueAlert['kind'],
  holder: string | null = null,
  fraction: number | null = null,
  reader: typeof english | typeof japanese = english,
) => alertLines(told(kind, holder, fraction), reader).map(({ text }) => text);

describe('what the desk is told', () => {
  test('whom it means, the very Promise, what is missing, and what to do', () => {
    const [first, ...lines] = alertLines(told('arrival'), english);
    expect(first).toMatchObject({ mentions: [{ accountId: 'person:maya', name: 'Maya Torres' }] });
    expect(lines.map(({ text }) => text)).toEqual([
      promise(assessment, premier2019, english).text,
      '15 min left. Premier Support answers now.',
      'The Jira group premier-amer has no active members.',
      expect.stringMatching(/^Press “I have it”/),
    ]);
  });
  test('a threshold says how much is used up and who has it; then nobody is asked to press', () => {
    expect(textOf('risk', 'Daan Visser', 0.5)[0]).toBe(
      '50 % of the time for the first answer is used up: L1 for Jira Software from Acme. Daan Visser has it.',
    );
    expect(textOf('risk', 'Daan Visser', 0.5).join()).not.toContain('Press');
    expect(textOf('risk', null, 0.8, japanese)[0]).toContain('80% が経過しました');
  });
  test('missed: no “0 seconds overdue” beside it', () => {
    expect(textOf('missed').join()).not.toMatch(/Overdue/);
  });
  test('an update speaks of the update only', () => {
    const lines = textOf('updateSoon');
    expect(lines[0]).toBe('Acme was promised an update by Wed 6 Nov 15:00 PST.');
    expect(lines.join()).not.toMatch(/First answer|Press/);
  });
  test('a region is named as the plan names it', () => {
    expect(dutyGapSentence({ code: 'nobody', subject: 'region:amer' }, premier2019, 'en')).toBe(
      'Nobody is rostered: AMER (San Francisco).',
    );
    expect(dutyGapSentence({ code: 'nobody', subject: 'weekend' }, premier2019, 'ja')).toContain('週末サポート');
  });
  test('the shipped causes are there in both languages', () => {
    for (const { label } of NO_ROSTER.causes) expect([label.en, label.ja].every((text) => text.trim() !== '')).toBe(true);
  });
});

describe('when the customer hears again', () => {
  const friday = at('2026-10-30 16:20 America/Los_Angeles');
  const shown = (preset: Parameters<typeof presetAt>[0], zone: string) => localInput(presetAt(preset, friday, zone), zone);
  test('presets are whole minutes, and ten in the morning of the reader’s own zone, over the end of daylight saving', () => {
    expect(shown('hour', 'America/Los_Angeles')).toBe('2026-10-30T17:20');
    expect(shown('fourHours', 'Asia/Tokyo')).toBe('2026-10-31T12:20');
    expect(shown('tomorrow', 'America/Los_Angeles')).toBe('2026-10-31T10:00');
    expect(presetAt('monday', friday, 'America/Los_Angeles')).toBe(at('2026-11-02 10:00 America/Los_Angeles'));
  });
  test('a date and time means the reader’s zone; anything else is none', () => {
    expect(instantOfInput('2026-11-02T10:00', 'Australia/Sydney')).toBe(at('2026-11-02 10:00 Australia/Sydney'));
    expect(['', 'tomorrow', '2026-13-02T10:00'].map((text) => instantOfInput(text, 'Asia/Tokyo'))).toEqual([null, null, null]);
  });
});
