import { commandsOfCare } from './commands-of-care';
import { commandsOfCustomers } from './commands-of-customers';
import { commandsOfRequests } from './commands-of-requests';
import { commandsOfTheSite } from './commands-of-the-site';
import { ALL, killEverywhere } from './kill';

const COMMANDS = [...commandsOfRequests, ...commandsOfCare, ...commandsOfCustomers, ...commandsOfTheSite];

if (ALL) jest.setTimeout(60 * 60_000);

let points = 0;
let states = 0;

test.each(COMMANDS.map((command) => [command.name, command] as const))(
  'F8 %s: wherever a function dies, it comes to the same',
  async (_name, command) => {
    const killed = await killEverywhere(command);
    points += killed.points;
    states += killed.states;
    expect(killed.wrong).toEqual([]);
  },
);

test('F8 there are 200 places to die in, and far more', () => {
  process.stderr.write(`${COMMANDS.length} commands, ${points} places to die in, ${states} of them with an outcome of their own.\n`);
  expect(points).toBeGreaterThan(1_500);
});
