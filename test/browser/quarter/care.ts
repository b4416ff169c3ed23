import type { Life } from './life';

/** An upgrade weekend is booked in time, approved with an engineer, and lies in the calendar of both sides. */
export const bookedWeekend = async ({ ownTab, until, panel, press, field, reads, as, look }: Life): Promise<void> => {
  await until('2026-10-14 10:00 America/Los_Angeles');
  const dialog = await ownTab('mira-sandoval', 'Bookings');
  await dialog.getByRole('button', { name: 'Plan a booking' }).click();
  await dialog.getByRole('button', { name: /^Sat 14 Nov 2026/ }).click();
  const form = dialog.getByRole('form');
  const text = (name: string) => form.getByLabel(name, { exact: true });
  await text('Purpose').selectOption('upgrade');
  await form.getByRole('checkbox', { name: 'Jira Software', exact: true }).check();
  await text('Plan').fill('09:00 back up, 10:00 upgrade Timetable Jira to the next long term release, 13:00 test.');
  await text('Rollback plan').fill('Restore the snapshot; decided by 15:00.');
  await text('Who is there in the window').fill('Mira Sandoval, +1 303 555 0100');
  await look('12-booking');
  await form.getByRole('button', { name: 'Ask for the booking', exact: true }).click();
  await dialog.getByText(/^Your request PREM-\d+ is with the desk$/).waitFor();
  const told = await dialog.getByText(/^Your request PREM-\d+ is with the desk$/).innerText();
  const key = /PREM-\d+/.exec(told)?.[0] ?? '';
  await panel('maya-torres', key);
  await press('Approve with an engineer');
  await field('Premier engineer').selectOption({ label: 'Maya Torres' });
  await press('Approve');
  await reads('Approved');
  await as('mira-sandoval', `requests/${key}`);
  await reads(/^Booked: /);
  await look('13-booked');
};

/** November: in the booked window the clock runs for what would wait for Monday otherwise. */
export const inTheWindow = async ({ report, send, until, reads, look }: Life): Promise<void> => {
  await until('2026-11-14 11:00 America/Denver');
  await report('L2', 'The upgrade stands still at the index.');
  await send('The index does not come up after the upgrade');
  await reads(/^First answer due Sat 14 Nov 13:0/);
  await look('14-in-the-window');
};

/** A health check is asked for, done, and its findings read; the year's wheel shows the quarter as used. */
export const healthCheck = async ({ ownTab, until, panel, press, field, reads, frame, look }: Life): Promise<void> => {
  await until('2026-11-18 10:00 America/Los_Angeles');
  const dialog = await ownTab('mira-sandoval', 'Health');
  await dialog
    .getByRole('button', { name: /^Ask for/ })
    .first()
    .click();
  await dialog.getByRole('button', { name: 'Ask for the check', exact: true }).click();
  await dialog.getByText(/^Your request PREM-\d+ is with the desk$/).waitFor();
  const told = await dialog.getByText(/^Your request PREM-\d+ is with the desk$/).innerText();
  const key = /PREM-\d+/.exec(told)?.[0] ?? '';
  await look('15-health-asked');
  await panel('maya-torres', key);
  await press('Begin the check');
  await press('Add a finding');
  await field('Area').selectOption({ index: 1 });
  await field('Level').selectOption({ label: 'Major' });
  await field('Finding').fill('The heap is half of what the index needs');
  await field('Advice').fill('Give Timetable Jira 16 GB and measure again for a week.');
  await press('Add the finding');
  await reads('The heap is half of what the index needs');
  await press('Finish with the report');
  await frame()
    .getByRole('textbox', { name: /^Summary for the customer/ })
    .fill('Sound, but short of memory.');
  await press('Finish and tell the customer');
  await reads('Go on with it');
  await reads('1 open finding');
  await look('16-health-done');
  const again = await ownTab('mira-sandoval', 'Health');
  await again
    .locator('summary', { hasText: /^Report$/ })
    .first()
    .click();
  await again.getByText('The heap is half of what the index needs').first().waitFor();
  await look('17-health-customer');
};
