import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { promise } from '../../../src/words/promise';
import { AdoptCard, AdoptionMessage } from '../../../static/portal/adopt-card';
import { RequestState } from '../../../static/portal/request-state';
import type { Adopting } from '../../../static/portal/use-adoption';
import { assessed, FRIDAY_16_45 } from '../kita-bank';
import { inAmsterdam, inTokyo, rendered } from '../rendered';

const standard = assessed({ reporterAccountId: 'account-ren', match: { by: 'domain' } });
const after = assessed();
const HOUR = 3_600_000;
const view = (now = FRIDAY_16_45, adopting: { issueId: string; after: typeof after } | null = { issueId: '10001', after }) => ({
  state: 'ready' as const,
  now,
  createdAt: FRIDAY_16_45,
  plan: premier2019,
  assessment: standard,
  earlier: [],
  completing: null,
  adopting,
});
const page = (shown: ReturnType<typeof view>, reader = inAmsterdam) =>
  rendered(
    <RequestState
      view={shown}
      complete={async () => ({ state: 'completed' })}
      adopt={async () => ({ state: 'adopted' })}
      again={() => {}}
    />,
    reader,
  );

describe('a colleague’s request in the panel of a registered contact (card 1)', () => {
  test.each([
    ['English', inAmsterdam, 'Adopt this request'],
    ['Japanese', inTokyo, 'このリクエストを引き取る'],
  ])('both promises and one button in %s', (_name, reader, button) => {
    const card = page(view(), reader)('.adopt');
    expect(card.find('dd').last().text()).toBe(promise(after, premier2019, reader).text);
    expect(card.find('del').text()).toBe(promise(standard, premier2019, reader).text);
    expect(card.find('button').text()).toBe(button);
  });

  test('nothing of it for anybody else', () => {
    expect(page(view(FRIDAY_16_45, null))('.adopt')).toHaveLength(0);
  });

  test('while it is being adopted the button waits', () => {
    const card = rendered(<AdoptCard view={view()} after={after} adopting={{ state: 'busy' }} adopt={() => {}} />);
    expect(card('button').attr('disabled')).toBeDefined();
  });

  test.each<[Adopting, string]>([
    [{ state: 'adopted' }, 'You have adopted this request'],
    [{ state: 'taken' }, 'Another registered contact was faster'],
    [{ state: 'notNeeded' }, 'needs no registered contact any more'],
    [{ state: 'closed', why: 'answered' }, 'This request has its first answer'],
    [{ state: 'refused' }, 'It was not adopted'],
    [{ state: 'failed' }, 'Nothing happens twice'],
  ])('afterwards, %p: said in words', (adopting, text) => {
    expect(rendered(<AdoptionMessage adopting={adopting} />)('.message').text()).toContain(text);
  });
});

describe('TEA-7 the standard desk at weekends', () => {
  test('X01 the panel says when it resumes on Saturday, and nothing on Friday', () => {
    expect(page(view(FRIDAY_16_45 + HOUR, null))('.message').text()).toContain('it resumes on Monday at 10:00 Sydney time');
    expect(page(view(FRIDAY_16_45, null))('.message').text()).not.toContain('resumes');
    expect(page(view(FRIDAY_16_45 + HOUR, null), inTokyo)('.message').text()).toContain('シドニー時間の月曜日 10:00 に再開します');
  });
});
