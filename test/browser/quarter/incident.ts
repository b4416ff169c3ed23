import type { Life } from './life';

/** Friday evening: an L1, taken, handed to the weekend team while both are there. Returns its key. */
export const friday = async ({ report, page, press, field, reads, send, panel, until, look }: Life): Promise<string> => {
  await until('2026-10-09 16:10 America/Los_Angeles');
  await report('L1', 'No train can be dispatched; four depots stand still.');
  await reads(/^First answer due/);
  await look('04-friday-form');
  const key = await send('Nobody can log in');
  await reads(/^First answer due/);
  await look('05-friday-promise');

  await until('2026-10-09 16:18 America/Los_Angeles');
  await panel('maya-torres', key);
  await press(/^I have it/);
  await page.getByRole('textbox', { name: 'Reply to customer' }).fill('We see full thread pools on node 2 and are reading its dump.');
  await page.getByRole('button', { name: 'Send' }).click();
  await reads(/^First answer/);
  await press(/^Write the note and hand over/);
  await field(/^Next step/).fill('Read the thread dump of node 2; call back by 18:00.');
  await press('Hand over');
  await reads(/accepts within/);
  await until('2026-10-09 16:48 America/Los_Angeles');
  await panel('yuki-mori', key);
  await press('Accept');
  await reads(/both were there for/);
  await look('06-friday-handed-over');
  return key;
};

/** The weekend: development is asked, the customer is asked for dumps and hands them over; on Monday Sydney takes it back. */
export const weekend = async (life: Life, key: string): Promise<void> => {
  const { as, frame, press, field, reads, panel, until, look } = life;
  await until('2026-10-10 10:00 America/Los_Angeles');
  await panel('yuki-mori', key);
  await press(/^Escalate to development/);
  await field('Product team').fill('Jira identity');
  await field('Title of the development issue').fill('Login threads wait for ever in the directory pool');
  await field('Development issue').fill('DEV');
  await field('What we ask of development').fill('Is the pool leak of build 10.3.4 known, and is there a way round it?');
  await look('07-escalation-form');
  await press('Escalate');
  await reads(/DEV-1/);

  await press(/^Ask for information/);
  await frame()
    .getByRole('checkbox', { name: /thread dump/i })
    .check();
  await frame()
    .getByRole('checkbox', { name: /access log/i })
    .check();
  await press('Ask the customer');
  await reads(/Waiting for the customer/);
  await look('08-asked');

  await as('mira-sandoval', `requests/${key}`);
  await reads(/^Escalated to the product team/);
  await press(/^Hand it over/);
  await field('How it comes').selectOption('attachment');
  await press('Tick it off');
  await reads('Attached');
  await look('09-customer-hands-over');

  await until('2026-10-12 09:30 Australia/Sydney');
  await as('yuki-mori', 'projects/PREM/premier/handoffs');
  await press(/^Write the note and hand over/);
  await field(/^Next step/).fill('Raise the pool size of node 2.');
  await press('Hand over');
  await reads(/accepts within/);
  await until('2026-10-12 09:48 Australia/Sydney');
  await as('liam-okafor', 'projects/PREM/premier/handoffs');
  await press('Accept');
  await reads('Nothing to hand over.');
};

/** It is over: escalation closed with its cause, request resolved, report written, reviewed by another, and shared. */
export const report = async ({ as, page, press, field, reads, panel, until, look }: Life, key: string): Promise<void> => {
  await until('2026-10-12 16:00 Australia/Sydney');
  await panel('liam-okafor', key);
  await press(/^Close…/);
  await field(/^Root cause/).fill('A leak in the directory pool of 10.3.4.');
  await press('Close the escalation');
  await reads(/^Closed/);
  await page.getByLabel('Status').selectOption({ label: '→ Resolve this issue' });
  await reads(/^The incident is over/);
  await press(/^Write the report/);
  await reads('The draft is in the customer');
  await look('10-report-draft');
  await press('Save the draft');
  await reads('Somebody else has to review it');
  await panel('maya-torres', key);
  await press('I have reviewed it');
  await press('Share it with the customer');
  await reads('Take sharing back');
  await as('mira-sandoval', `requests/${key}`);
  await reads(`Incident report: ${key}`);
  await look('11-report-customer');
};
