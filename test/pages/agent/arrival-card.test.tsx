import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import type { IssueDeskView } from '../../../src/domain/view/issue-desk';
import { issuePanelView } from '../../../src/domain/view/issue-panel-view';
import { ArrivalCard } from '../../../static/agent/arrival-card';
import { BreachCard } from '../../../static/agent/breach-card';
import { UpdateCard } from '../../../static/agent/update-card';
import { assessed, FRIDAY_16_45, facts, kitaBank } from '../kita-bank';
import { inTokyo, rendered } from '../rendered';

const MINUTE = 60_000;
const now = FRIDAY_16_45 + 6 * MINUTE;
const view = issuePanelView(facts(), assessed(), kitaBank, premier2019, now);
const desk = (changes: Partial<IssueDeskView> = {}): IssueDeskView => ({
  arrival: { since: FRIDAY_16_45, alertedAt: FRIDAY_16_45 + 1_000, takenAt: null },
  holder: null,
  canTake: true,
  alerts: [{ id: 'a', kind: 'arrival', at: FRIDAY_16_45 + 1_000, names: ['Maya Torres'], why: null }],
  next: { kind: 'repeat', at: FRIDAY_16_45 + 10 * MINUTE },
  onDuty: [
    { name: 'Maya Torres', as: 'engineer' },
    { name: 'Olivia Grant', as: 'lead' },
  ],
  groups: ['premier-amer'],
  gaps: [],
  updates: null,
  breach: null,
  ...changes,
});
const card = (changes: Partial<IssueDeskView> = {}) => {
  if (view.state !== 'ready') throw new Error('The panel has no verdict.');
  return rendered(<ArrivalCard view={view} desk={desk(changes)} now={now} take={async () => ({ state: 'taken' })} again={() => {}} />);
};

describe('who has it', () => {
  test('nobody yet: the button, how long it waits, and who is told in which order', () => {
    const shown = card();
    expect(shown('button.primary').text()).toBe('I have it');
    expect(shown.text()).toContain('Told after 1 s; waiting for 6 min');
    expect(
      shown('ol li')
        .map((_, one) => shown(one).text())
        .get(),
    ).toEqual(['Maya Torres (duty engineer this week)', 'members of premier-amer', 'Olivia Grant (duty lead)']);
  });
  test('somebody: the name and since when, no button', () => {
    const holder = { at: FRIDAY_16_45 + 4 * MINUTE, name: 'Daan Visser', isOwn: false, as: 'pressed' as const };
    const arrival = { since: FRIDAY_16_45, alertedAt: FRIDAY_16_45 + 1_000, takenAt: holder.at };
    const shown = card({ holder, arrival, canTake: false });
    expect(shown('button.primary')).toHaveLength(0);
    expect(shown.text()).toMatch(/Daan Visser has it since/);
    expect(shown.text()).toContain('Told after 1 s, taken after 4 min');
  });
  test('nobody rostered: said, with the button all the same', () => {
    const shown = card({
      alerts: [{ id: 'a', kind: 'arrival', at: FRIDAY_16_45, names: [], why: 'nobody' }],
      gaps: [{ code: 'nobody', subject: 'weekend' }],
      onDuty: [],
      groups: [],
    });
    expect(shown.text()).toContain('Nobody is rostered: Weekend support (Select/standard).');
    expect(shown('button.primary')).toHaveLength(1);
  });
  test('nothing at all where the desk is called about nothing', () => {
    expect(card({ arrival: null, canTake: false })('section')).toHaveLength(0);
  });
});

describe('cards beside it', () => {
  test('a promised update says that it is no part of the contract', () => {
    const all = [{ id: 'u', at: now + 60 * MINUTE, madeAt: now, name: '森 由紀', state: 'pending' as const }];
    const shown = rendered(
      <UpdateCard updates={{ canPromise: true, all }} now={now} promise={async () => ({ state: 'saved' })} again={() => {}} />,
      inTokyo,
    );
    expect(shown.text()).toContain('契約上の約束ではありません');
    expect(shown.text()).toContain('森 由紀 さんが');
  });
  const causes = [{ key: 'unseen', label: { en: 'Nobody saw it in time', ja: '誰も気づかなかった' } }];
  const note = { id: 'n', at: now, name: 'Hana Lee', cause: causes[0] ?? null, sentence: 'Jira was down.', excused: true };
  test('a missed promise asks for its cause; only administrators are offered to excuse', () => {
    const ask = (mayExcuse: boolean) =>
      rendered(<BreachCard breach={{ notes: [], causes, mayExcuse }} keep={async () => ({ state: 'saved' })} again={() => {}} />);
    expect(
      ask(false)('option')
        .map((_, one) => ask(false)(one).text())
        .get(),
    ).toContain('Nobody saw it in time');
    expect([ask(false)('input[type=checkbox]').length, ask(true)('input[type=checkbox]').length]).toEqual([0, 1]);
  });
  test('an excused one stays visible, with its reason', () => {
    const shown = rendered(
      <BreachCard breach={{ notes: [note], causes, mayExcuse: false }} keep={async () => ({ state: 'saved' })} again={() => {}} />,
    );
    expect(shown('.breach-note').text()).toContain('Nobody saw it in time: Jira was down.');
    expect(shown('.breach-note .tag').text()).toBe('Excused');
    expect(shown('form')).toHaveLength(0);
  });
});
