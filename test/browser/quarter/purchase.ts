import type { Life } from './life';

/** Thursday: Lumen Rail buys one licence; an administrator enters the customer with its contact, products and instance. */
export const purchase = async ({ as, frame, press, field, reads, look }: Life): Promise<void> => {
  await as('olivia-grant', 'settings');
  await press(/^Add a customer/);
  await frame().getByRole('textbox', { name: /^Name/ }).first().fill('Lumen Rail');
  await field(/^Time zone/).fill('America/Denver');
  await field(/^Add an organization/).fill('lumen');
  await field(/^Add an organization/).press('Enter');
  await press('Lumen Rail');
  await press(/^Add a domain/);
  await field(/^Domain 1/).fill('lumenrail.example');
  await press(/^Add a Premier licence/);
  await field(/^Order/).fill('LR-2026-10');
  await field(/^First day/).fill('2026-10-01');
  await field(/^Last day/).fill('2027-09-30');
  await field(/^Register a contact/).press('Enter');
  await press(/^Mira Sandoval/);
  await frame().getByRole('checkbox', { name: 'Jira Software', exact: true }).check();
  await press(/^Add an instance/);
  await frame()
    .getByRole('textbox', { name: /^Name$/ })
    .last()
    .fill('Timetable Jira');
  await look('01-purchase');
  await press('Add customer');
  await reads(/^Saved: Lumen Rail/);
};
