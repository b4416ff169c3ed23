import type { Life } from './life';

/** The contact asks for the onboarding; what is there is confirmed, what is not is said, and the way of sharing is acknowledged. */
export const onboarding = async ({ as, frame, press, field, reads, send, panel, look }: Life): Promise<void> => {
  await as('mira-sandoval', 'portal/1/13');
  const key = await send('We are new here');
  await reads(/^0 of 5 steps/);
  await press('Acknowledge');
  await reads(/^Acknowledged/);
  await look('02-onboarding-customer');

  await panel('maya-torres', key);
  const card = frame().getByRole('region', { name: 'Onboarding' });
  await card
    .getByRole('button', { name: /^Confirm the step/ })
    .first()
    .click();
  await field('What shows that it is done').fill('Mira Sandoval, confirmed by mail from LR sales.');
  await press('Confirm');
  await reads(/^1 of 5 steps/);
  await press('Write the plan');
  await field('Plan for stability and performance').fill(
    'Watch the heap of Timetable Jira; upgrade to the next long term release in November.',
  );
  await press('Save the plan');
  await reads(/next long term release/);
  await look('03-onboarding-desk');
};
