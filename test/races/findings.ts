import type { Customer } from '../../src/domain/customer/customer';
import { countingLicences } from '../../src/domain/customer/licences';
import { isLive, seatUse } from '../../src/domain/customer/seat-holders';
import { seatsOf } from '../../src/domain/customer/seats';
import { premier2019 } from '../../src/domain/plan/premier-2019/premier-2019';
import { claimsOf } from '../../src/store/links';
import type { Told, Wanted } from './commands';
import type { Ended } from './interleave';
import type { World } from './world';

interface Kept {
  readonly version: number;
  readonly document: Customer;
}
interface Line {
  readonly by: { readonly accountId: string };
  readonly before: Customer | null;
}

/** Storage as far as findings read it. */
export interface Looked {
  readonly storage: Pick<World['storage'], 'all' | 'read'>;
}

export const customersIn = ({ storage }: Looked): readonly Kept[] => storage.all('customer').map(([, value]) => value as Kept);

const lineOf = ({ storage }: World, customerId: string, version: number): Line | undefined =>
  (storage.read('history', `customer:${customerId}:${String(version).padStart(8, '0')}`) as { document: Line } | undefined)?.document;

/** The document as it was at a version: what the next line of history tells, or what is there now. */
const documentAt = (world: World, { version, document }: Kept, wanted: number): Customer | null =>
  wanted === version ? document : (lineOf(world, document.id, wanted + 1)?.before ?? null);

/** What must never be: more people than seats, one person twice. */
export const brokenIn = (world: Looked): readonly string[] => {
  const kept = customersIn(world);
  const over = kept.flatMap(({ document }) => {
    const seats = seatsOf(countingLicences(document.licences, document.zone, Date.now()), premier2019.contacts);
    const use = seatUse(document.contacts);
    return use.direct > seats.direct || use.partner > seats.partner
      ? [`${document.id} has ${use.direct} + ${use.partner} people in ${seats.direct} + ${seats.partner} seats`]
      : [];
  });
  const accounts = kept.flatMap(({ document }) => {
    const contacts = document.contacts.filter(isLive);
    const standIns = (document.standIns ?? []).filter(({ contactId }) => contacts.some(({ id }) => id === contactId));
    return [...contacts, ...standIns].map(({ accountId }) => accountId);
  });
  const twice = accounts.filter((accountId, index) => accountId !== null && accounts.indexOf(accountId) !== index);
  return [...over, ...twice.map((accountId) => `${accountId} is registered twice`)];
};

/** Links that do not lead where a customer's document says. */
export const lostLinksIn = (world: Looked): readonly string[] =>
  customersIn(world).flatMap(({ document }) =>
    claimsOf(document)
      .filter((key) => (world.storage.read('', key) as { customerId?: string } | undefined)?.customerId !== document.id)
      .map((key) => `${key} does not lead to ${document.id}`),
  );

/** Lines of history that do not follow each other: something was overwritten. */
const gapsIn = (world: World): readonly string[] =>
  customersIn(world).flatMap((kept) => {
    const gaps: string[] = [];
    for (let version = 2; version <= kept.version; version++)
      if (lineOf(world, kept.document.id, version) === undefined)
        gaps.push(`${kept.document.id}: version ${version} has no line of history`);
    return gaps;
  });

const REASONS: readonly string[] = ['conflict', 'gone', 'unchanged'];

/** What sessions were told that is not so: a change acknowledged and not stored, a refusal without a reason, an error. */
export const untrueIn = (world: World, wanted: readonly Wanted[], ended: readonly Ended<Told>[]): readonly string[] =>
  wanted.flatMap((want, index): readonly string[] => {
    const end = ended[index];
    if (end === undefined || end.state === 'died') return [];
    if (end.state === 'threw') return [`${want.name}: threw ${String(end.error)}`];
    const { answer } = end;
    if (answer.state !== 'saved')
      return (answer.problems ?? []).length > 0 || REASONS.includes(answer.state) ? [] : [`${want.name}: ${answer.state} without a reason`];
    const kept = customersIn(world).find(({ document }) => document.id === want.customerId);
    const version = answer.version ?? 0;
    const stored = kept === undefined ? null : documentAt(world, kept, version);
    if (stored === null || !want.isIn(stored)) return [`${want.name}: acknowledged as version ${version}, and not in it`];
    const isOwn = answer.undo === false || lineOf(world, want.customerId, version)?.by.accountId === want.by;
    return isOwn ? [] : [`${want.name}: version ${version} is somebody else's`];
  });

/** Everything that is wrong after sessions have ended. */
export const wrongIn = (world: World, wanted: readonly Wanted[], ended: readonly Ended<Told>[]): readonly string[] => [
  ...brokenIn(world),
  ...untrueIn(world, wanted, ended),
  ...gapsIn(world),
  ...(ended.some(({ state }) => state === 'died') ? [] : lostLinksIn(world)),
];
