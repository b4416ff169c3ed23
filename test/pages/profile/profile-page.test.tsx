import '../without-bridge';

import type { Customer } from '../../../src/domain/customer/customer';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { profileView } from '../../../src/domain/view/profile-view';
import type { Reader } from '../../../src/words/say';
import { InstanceForm } from '../../../static/profile/instance-form';
import { Passport } from '../../../static/profile/passport';
import { ProfilePage } from '../../../static/profile/profile-page';
import { rebased } from '../../../static/profile/typed-answers';
import { instance, kitaBank } from '../kita-bank';
import { inAmsterdam, inTokyo, rendered } from '../rendered';

const NOW = Date.parse('2026-09-10T09:00:00+09:00');
const acts = { again: () => undefined };
const change = () => Promise.resolve({ state: 'unchanged' as const });

const viewOf = (customer: Partial<Customer>) =>
  profileView(
    {
      ...{ customer: { ...kitaBank, ...customer }, plan: premier2019, past: [], nameOf: () => '<b>Aoi</b>' },
      requests: [{ issueKey: 'PREM-12', createdAt: NOW - 1_000, instanceId: 'bamboo-production' }],
      viewer: { accountId: 'account-aoi', may: 'edit' },
    },
    NOW,
  );

describe.each<readonly [Reader]>([[inTokyo], [inAmsterdam]])('read by %j', (reader) => {
  test('in five seconds: what runs in production, what ends next, what changed', () => {
    const shown = rendered(<ProfilePage view={viewOf({})} acts={acts} />, reader);
    const lines = shown('.headlines p')
      .map((_, line) => shown(line).text())
      .get();
    expect(lines[0]).toContain('Bamboo 6.10.4');
    expect(lines.join(' ')).toMatch(/30 Sep 2026|2026年9月30日/);
    expect(lines.at(-1)).toContain('PREM-12');
    expect(shown('body').text()).not.toMatch(/profile\.|page\.instance\./);
  });

  test('a customer without instances reads how they get here', () => {
    expect(rendered(<ProfilePage view={viewOf({ instances: [] })} acts={acts} />, reader)('.empty').text().length).toBeGreaterThan(10);
  });
});

/** What people and attackers type: markup, handlers, addresses that run code, template and ICU syntax, prototype names, direction marks. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  'javascript:alert(1)',
  "' onmouseover='alert(1)",
  '{name, plural, other {#}} {0} <b>bold</b>',
  '{{constructor.constructor("alert(1)")()}}',
  '__proto__',
  '\u202Egnp.exe\u0000\uFFFD',
  '</textarea><iframe srcdoc="<script>alert(1)</script>">',
];

test.each(HOSTILE)('%j in every field is text and nothing else', (text) => {
  const hostile = instance({
    ...{ name: text, version: text, baseUrl: text, environment: text, productKey: text, revision: 2 },
    apps: [{ name: text, vendorType: 'third-party', version: text }],
    profile: { os: text, drivers: text, 'known-problems': [text, text], [text]: text },
    confirmed: { all: { by: text, at: NOW } },
  });
  const other = instance({ id: 'other', productKey: text, name: `${text}!` });
  const proposal = { id: 'p', instanceId: hostile.id, by: text, at: NOW, changes: [{ field: text, from: text, to: [text] }] };
  const view = viewOf({ name: text, instances: [hostile, other], instanceProposals: [proposal] });
  const [shownInstance] = view.instances;
  if (shownInstance?.typed == null) throw new Error('not shown');
  const pages = [
    rendered(<ProfilePage view={view} acts={{ ...acts, change }} />),
    rendered(<Passport instance={shownInstance} view={view} back={() => undefined} />),
    rendered(
      <InstanceForm
        instance={shownInstance}
        typed={shownInstance.typed}
        view={view}
        change={change}
        again={acts.again}
        done={() => undefined}
      />,
    ),
  ];
  if (!text.includes('\u0000')) expect(pages[0]?.('h4').first().text()).toContain(text);
  for (const page of pages) {
    expect(page('script, img, iframe, b, object, a').length).toBe(0);
    expect(page('svg[onload], [onerror], [onmouseover], [srcdoc]').length).toBe(0);
    expect(page('[href], [action], [style*="url"]').length).toBe(0);
  }
});

test('a hundred instances are found by name and shown in steps', () => {
  const instances = Array.from({ length: 100 }, (_, at) => instance({ id: `i${at}`, name: `Bamboo ${at}` }));
  const shown = rendered(<ProfilePage view={viewOf({ instances })} acts={acts} />);
  expect(shown('.cards > .card')).toHaveLength(20);
  expect(shown('input[type=search]')).toHaveLength(1);
  expect(shown('.timeline li').length).toBeLessThanOrEqual(24);
});

test('after a conflict only what was typed over stays; everything else follows whoever was faster', () => {
  const base = { version: '9.4', baseUrl: '', codeModified: false, apps: null, profile: { os: 'Ubuntu 22.04', db: 'PostgreSQL 15' } };
  const mine = { ...base, profile: { os: 'Ubuntu 24.04', db: 'PostgreSQL 15' } };
  const theirs = { ...base, version: '9.5', profile: { db: 'PostgreSQL 16', jvm: '17' } };
  expect(rebased(base, mine, theirs)).toEqual({ ...theirs, profile: { os: 'Ubuntu 24.04', db: 'PostgreSQL 16', jvm: '17' } });
});
