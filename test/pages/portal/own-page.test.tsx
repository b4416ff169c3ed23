import '../without-bridge';

import { readPartnerAddress } from '../../../src/domain/customer/address/partner-address';
import { readAddress } from '../../../src/domain/customer/address/read-address';
import type { Customer } from '../../../src/domain/customer/customer';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';
import { deskWeekend, ownPageView } from '../../../src/domain/view/own-page';
import { adoptableView, type Known, ownRequestsView } from '../../../src/domain/view/own-requests';
import { weekendLine } from '../../../src/words/own-standing';
import { promise } from '../../../src/words/promise';
import type { Reader } from '../../../src/words/say';
import { Adoptables } from '../../../static/portal/own-page/adopt-list';
import { CareList } from '../../../static/portal/own-page/care-tab';
import { OwnHeading } from '../../../static/portal/own-page/own-heading';
import { PartnerPreview } from '../../../static/portal/own-page/partner-preview';
import { RequestLists } from '../../../static/portal/own-page/requests-tab';
import { Stranger } from '../../../static/portal/own-page/stranger';
import { TABS } from '../../../static/portal/own-page/tabs';
import { aoi, assessed, FRIDAY_16_45, facts, kitaBank } from '../kita-bank';
import { inAmsterdam, inTokyo, rendered } from '../rendered';

const DAY = 86_400_000;
/** Saturday 10 January 2026, 16:45 in Los Angeles. */
const SATURDAY = FRIDAY_16_45 + DAY;

const seen: Known['seen'] = {
  ...{ issueId: '10001', issueKey: 'PREM-12', serviceDeskId: '1', summary: 'Builds do not start', status: 'Waiting', isDone: false },
  reporter: { accountId: 'account-ren', name: 'Ren', email: null },
};
const ofRen = { ...facts({ reporterAccountId: 'account-ren', match: { by: 'domain' } }) };
const known: Known = { seen, facts: ofRen, assessment: assessed(ofRen), plan: premier2019 };

const pageOf = (customer: Customer, who: string, now: number) => {
  const view = ownPageView(customer, who, premier2019, now);
  if (view.state !== 'ready') throw new Error('not known');
  return view;
};

describe.each<readonly [Reader]>([[inTokyo], [inAmsterdam]])('read by %j', (reader) => {
  test('TEA-7 a colleague reads why, whom to ask and when standard support resumes, without the name of a contact', () => {
    const shown = rendered(<OwnHeading view={pageOf(kitaBank, 'account-ren', SATURDAY)} />, reader);
    expect(shown('.message li')).toHaveLength(3);
    expect(shown('.message').text()).toContain(weekendLine(deskWeekend(premier2019, SATURDAY), 'colleague', reader));
    expect(shown('.message').text()).not.toContain(aoi.name);
    expect(shown('.message').text()).not.toContain('ownPage.');
  });

  test('on a Friday before the weekend nothing is said to resume', () => {
    const shown = rendered(<OwnHeading view={pageOf(kitaBank, 'account-ren', FRIDAY_16_45)} />, reader);
    expect(shown('.message').text()).not.toContain(weekendLine(deskWeekend(premier2019, SATURDAY), 'colleague', reader));
  });

  test('a stranger reads no company at all', () => {
    const shown = rendered(<Stranger view={{ state: 'stranger', now: SATURDAY, weekend: deskWeekend(premier2019, SATURDAY) }} />, reader);
    expect(shown('.message').text()).not.toContain(kitaBank.name);
    expect(shown('.message p').length).toBe(4);
  });

  test('where nobody looks after a customer yet, words say who answers instead', () => {
    const shown = rendered(
      <CareList care={{ engineer: 'Maya Torres', backup: null, coordinator: null, accountManager: null, sales: null }} />,
      reader,
    );
    const said = shown('dd')
      .map((_, dd) => shown(dd).text())
      .get();
    expect(said[0]).toContain('Maya Torres');
    for (const text of said.slice(1)) expect(text.trim().length).toBeGreaterThan(10);
  });

  test('NEW-10 CON-8 the preview names the very part that failed', () => {
    const read = readAddress('PartnerCompanyA_JohnSmith@xyz.com');
    if (read.state !== 'address') throw new Error('not read');
    const company = { emailDomains: ['xyz.com'], partners: ['PartnerCompanyA'] };
    const shown = rendered(<PartnerPreview address={readPartnerAddress(read.mail, company, premier2019.contacts)} />, reader);
    const tags = shown('.tag')
      .map((_, tag) => shown(tag).attr('class'))
      .get();
    expect(tags).toEqual(['tag danger', 'tag success', 'tag success']);
  });

  test('the promise of a request reads as everywhere, and so does the one it would get if it were adopted', () => {
    const lists = rendered(<RequestLists view={ownRequestsView([known], 'account-aoi', false, FRIDAY_16_45)} />, reader);
    expect(lists('.promise-text').text()).toBe(promise(known.assessment, premier2019, reader).text);
    const view = adoptableView([known], kitaBank, 'account-aoi', FRIDAY_16_45);
    const [request] = view.requests;
    if (request === undefined) throw new Error('nothing to adopt');
    const list = rendered(<Adoptables view={view} again={() => {}} />, reader);
    expect(list('.promise-change strong').text()).toBe(promise(request.adopted, premier2019, reader).text);
    expect(request.adopted.track).toBe('premier');
  });
});

describe('what is offered to adopt', () => {
  test.each<readonly [string, Partial<Known>]>([
    ['is one’s own', { seen: { ...seen, reporter: { ...seen.reporter, accountId: 'account-aoi' } } }],
    ['is done', { seen: { ...seen, isDone: true } }],
    ['is answered', { facts: { ...ofRen, response: { at: FRIDAY_16_45, commentId: '1', accountId: 'account-maya' } } }],
    ['is premium already', { facts: facts(), assessment: assessed() }],
  ])('not what %s', (_what, more) => {
    expect(adoptableView([{ ...known, ...more }], kitaBank, 'account-aoi', FRIDAY_16_45).requests).toEqual([]);
  });
});

test.each([
  ['account-aoi', ['requests', 'contacts', 'instances', 'health', 'bookings', 'phone', 'care', 'outside']],
  ['account-ren', ['requests', 'instances', 'health', 'bookings', 'outside']],
])('%s gets the tabs %j', (who, keys) => {
  const view = pageOf(kitaBank, who, FRIDAY_16_45);
  expect(TABS.filter((tab) => tab.isShown(view)).map(({ key }) => key)).toEqual(keys);
  const begun = TABS.filter((tab) => tab.isShown({ ...view, hasOnboarding: true })).map(({ key }) => key);
  expect(begun.filter((key) => !keys.includes(key))).toEqual(['onboarding']);
});
