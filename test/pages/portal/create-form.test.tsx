import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { assess } from '../../../src/domain/request/assess';
import { promise } from '../../../src/words/promise';
import { waysForward } from '../../../src/words/reasons';
import { instantText } from '../../../src/words/times';
import { NOTHING_CHOSEN } from '../../../static/portal/create-choice';
import { CreateForm } from '../../../static/portal/create-form';
import type { OpenPanel } from '../../../static/portal/draft-facts';
import { assessed, FRIDAY_16_45, facts, instance, kitaBank, openPanel } from '../kita-bank';
import { inTokyo, rendered } from '../rendered';

const bamboo = { productKey: 'bamboo', instanceId: 'bamboo-production', severity: 'L2' };

const form = (view: OpenPanel, choice: typeof NOTHING_CHOSEN = bamboo, picked: string | null = null) =>
  rendered(<CreateForm view={view} choice={choice} choose={() => {}} picked={picked} pick={() => {}} open={() => {}} />, inTokyo);

/** Labels of the lists to choose from, in their order. */
const labelsOf = (page: ReturnType<typeof form>) =>
  page('label:has(select) > .label')
    .toArray()
    .map((label) => page(label).text());

describe('ask before you submit (NEW-2), Saturday 09:45 Tokyo', () => {
  test('every severity names its own answer time', () => {
    const page = form(openPanel());
    const dues = page('.severity')
      .toArray()
      .map((card) => page(card).text());
    for (const [index, severity] of ['L1', 'L2', 'L3', 'L4'].entries()) {
      const { clock } = assessed({ choice: { ...bamboo, severity } });
      expect(clock.state).toBe('open');
      if (clock.state !== 'none') expect(dues[index]).toContain(instantText(clock.dueAt, inTokyo));
    }
  });
  test('the Promise shown is the one of the request that is created then', () => {
    const shown = form(openPanel())('.promise-text').text();
    expect(shown).toBe(promise(assess(facts(), kitaBank, premier2019), premier2019, inTokyo).text);
  });
  test('seconds do not make the sentence disagree with itself', () => {
    const shown = form(openPanel({ now: FRIDAY_16_45 + 42_000 }))('.promise-text').text();
    expect(shown).toBe(promise(assessed(), premier2019, inTokyo).text);
  });
  test('nothing chosen still shows what the request would get, as the default severity', () => {
    const page = form(openPanel(), NOTHING_CHOSEN);
    expect(page('input:checked')).toHaveLength(0);
    expect(page('.promise-text').text()).toContain('L4');
    expect(page('.message')).toHaveLength(0);
  });
  test('an excluded product says where to go and offers no instance (GEN-3)', () => {
    const page = form(openPanel(), { productKey: 'trello', instanceId: null, severity: 'L1' });
    const goTo = premier2019.products.find((product) => product.key === 'trello')?.goTo?.ja;
    expect(page('.message').text()).toContain(goTo);
    expect(labelsOf(page)).toEqual(['製品', 'その他の製品', 'どのようなご依頼ですか？']);
  });
});

describe('someone who is not a registered contact (CON-1)', () => {
  const colleague = openPanel({ viewerAccountId: 'account-ren', match: { by: 'domain' }, customer: { ...kitaBank, contacts: [] } });
  const verdict = assessed({ reporterAccountId: 'account-ren', match: { by: 'domain' } });

  test('reads why and every way forward, and can choose all the same', () => {
    const page = form(colleague);
    const ways = page('.message li')
      .toArray()
      .map((way) => page(way).text());
    expect(ways).toEqual(waysForward(verdict, premier2019, inTokyo, 'before'));
    expect(ways).toHaveLength(3);
    expect(page('select:disabled, input:disabled')).toHaveLength(0);
  });
  test('reads no answer time on any card', () => {
    expect(form(colleague)('.severity-due')).toHaveLength(0);
  });
});

describe('an agent raises for a customer', () => {
  const customers = [{ id: kitaBank.id, name: kitaBank.name }];
  const agent = { viewerAccountId: 'account-agent', customers };

  test('picks the customer before anything else', () => {
    const page = form(openPanel({ ...agent, match: { by: 'none' }, customer: null }), NOTHING_CHOSEN);
    expect(page('select')).toHaveLength(1);
    expect(page('.severity')).toHaveLength(0);
  });
  test('then reads the Promise of a registered contact of that customer, and that it is one', () => {
    const page = form(openPanel({ ...agent, match: { by: 'organization' } }), bamboo, kitaBank.id);
    expect(page('.promise-text').text()).toBe(promise(assessed(), premier2019, inTokyo).text);
    expect(page('.message.information').text()).not.toBe('');
  });
  test('is not shown another customer’s Promise while the next one is on its way', () => {
    expect(form(openPanel({ ...agent, match: { by: 'organization' } }), bamboo, 'northwind')('.promise')).toHaveLength(0);
  });
});

describe('scope before you submit (NEW-2, cards 5 to 9 and 21)', () => {
  const severity = (key: string) => ({ ...bamboo, severity: key });
  test('only the customer’s own products, then another one', () => {
    const options = form(openPanel())('select').first().find('option').toArray();
    expect(options.map((option) => option.attribs.value)).toEqual(['', 'bamboo', 'confluence', 'another product']);
  });
  test('an ended version is said with its day before anything is sent, and the choice stays free', () => {
    const customer = { ...kitaBank, instances: [instance({ version: '9.6.8' })] };
    const page = form(openPanel({ customer, now: Date.parse('2026-03-14T01:00:00+09:00') }), bamboo);
    expect(page('.message.warning').text()).toContain('2026-03-13');
    expect(page(':disabled')).toHaveLength(0);
  });
  test('maintenance that is over is said on the day after its last, in the customer’s zone', () => {
    const customer = { ...kitaBank, instances: [instance({ maintenanceTo: '2026-01-10' })] };
    const at = (now: string) => form(openPanel({ customer, now: Date.parse(now) }))('.message.warning').text();
    expect(at('2026-01-10T23:59:00+09:00')).toBe('');
    expect(at('2026-01-11T00:00:00+09:00')).toContain('2026-01-10');
  });
  test('a kind that belongs elsewhere says where, and that it can be sent all the same', () => {
    const page = form(openPanel(), { ...bamboo, kind: 'training' });
    const reply = premier2019.exclusions.find(({ rule }) => rule === 'EXC-9')?.reply.ja ?? 'none';
    const ways = page('.message li').toArray();
    expect(ways.map((way) => page(way).text())).toEqual([reply, expect.stringContaining('このまま送信する')]);
  });
  test('L1 and L2 ask what it does to the business, and nothing demands it; L3 and L4 show where to look first', () => {
    const shown = (key: string) => {
      const page = form(openPanel(), severity(key));
      return [page('textarea').length, page('textarea[required]').length, page('.self-help').length];
    };
    expect([shown('L1'), shown('L2'), shown('L3'), shown('L4')]).toEqual([
      [1, 0, 0],
      [1, 0, 0],
      [0, 0, 1],
      [0, 0, 1],
    ]);
  });
  test('hostile names are text, and a link that would run code is none', () => {
    const evil = '<img src=x onerror=alert(1)>';
    const plan = { ...premier2019, selfHelp: [{ label: { en: evil, ja: evil }, address: 'javascript:alert(1)' }] };
    const customer = {
      ...kitaBank,
      instances: [instance({ name: evil, version: evil, apps: [{ name: evil, vendorType: 'third-party' }] })],
    };
    const page = form(openPanel({ plan, customer }), { ...severity('L3'), kind: 'app', app: evil, impact: evil });
    expect(page('img, script, a[href^="javascript"]')).toHaveLength(0);
    expect(page('.self-help')).toHaveLength(0);
    expect(page('body').text()).toContain(evil);
  });
  test('a link of the plan is shown where it is a web address', () => {
    const page = form(openPanel(), severity('L4'));
    expect(page('.self-help a').first().attr('href')).toBe('https://confluence.atlassian.com/');
  });
});
