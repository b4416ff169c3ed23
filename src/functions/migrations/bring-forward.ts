import { keepShape, readShape, type Shape } from '../../store/shape';
import { log } from '../log';
import { MIGRATIONS, NEWEST } from './migrations';
import { walk } from './walk';

/** Functions of the version before may run on for as long as the longest of them lives, and queries show old states for a while. */
const WAIT = 10 * 60_000;

/** What is known of a site whose form was never noted: its rows may be of the first versions. */
const FIRST: Shape = { shape: 0, highest: 0, since: null, running: null, left: [] };

/**
 * Brings what older versions of the app stored to today's form, as far as one run may go; the next one goes on. Costs one read
 * when there is nothing to do. A form this version does not know is left alone, and noted, so that a newer version looks through
 * what this one writes meanwhile. Returns a named outcome.
 */
export async function bringForward(now: number): Promise<string> {
  const { version, shape } = await readShape();
  if (shape === null) return noted(version, { ...FIRST, since: now });
  if (shape.shape > NEWEST) return noted(version, { ...shape, shape: NEWEST, since: null, running: null, left: [] });
  if (shape.shape === NEWEST) return 'current';
  if (shape.since === null) return noted(version, { ...shape, since: now });
  return now - shape.since < WAIT ? 'waits' : migrate(version, shape, now);
}

/** After an upgrade: rows of an older form are known of from now on, so that what the version before still does is waited for. */
export async function noteUpgrade(now: number): Promise<void> {
  const { version, shape } = await readShape();
  const known = shape ?? FIRST;
  if (known.shape < NEWEST) await keepShape(version, { ...known, since: now });
}

/** Notes the form of a site to which the app has just come and where nothing is stored yet: the newest. */
export async function noteNewSite(): Promise<void> {
  const { version, shape } = await readShape();
  if (shape === null) await keepShape(version, { ...FIRST, shape: NEWEST, highest: NEWEST });
}

const noted = async (version: number, shape: Shape): Promise<string> =>
  (await keepShape(version, shape)) ? 'noted' : 'another run has it';

/** One migration after the other; where each stands is kept after every page, and whoever finds that another run has moved it stops. */
async function migrate(before: number, known: Shape, now: number): Promise<string> {
  let [version, shape] = [before, known];
  const keep = async (next: Shape): Promise<boolean> => {
    const isKept = await keepShape(version, next);
    if (isKept) [version, shape] = [version + 1, next];
    return isKept;
  };
  const spent = { rows: 0, units: 0, queries: 0, from: now };
  for (let migration = MIGRATIONS[shape.shape]; migration !== undefined; migration = MIGRATIONS[shape.shape]) {
    const outcome = await walk(migration, { shape: () => shape, keep }, spent);
    if (outcome !== 'ended') return outcome;
    log('shape', migration.key, `${shape.running?.rows ?? 0} rows looked at, ${shape.running?.changed ?? 0} brought over`);
    const next = shape.shape + 1;
    const isKept = await keep({
      ...shape,
      shape: next,
      highest: Math.max(shape.highest, next),
      since: next === NEWEST ? null : shape.since,
      running: null,
    });
    if (!isKept) return 'another run has it';
  }
  return `form ${NEWEST}`;
}
