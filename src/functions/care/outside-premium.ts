import * as v from 'valibot';
import type { Refused } from '../../contract';
import { entriesOfPlan, type OutsideEntry } from '../../domain/outside/outside-entry';
import { keptEntries, outsideProblems } from '../../domain/outside/outside-problems';
import type { OutsideAnswer, OutsideEditView, OutsideView } from '../../domain/view/outside';
import { readOutside, saveOutside } from '../../store/outside';
import { currentPlan } from '../../store/plans';
import { whoAsks } from '../own-viewer';
import type { Surface } from '../surface';

const REFUSED: Refused = { state: 'refused' };

/** What is outside Premier and where it belongs, for the people of one customer; who else helps them is told to contacts only. */
export async function outsidePremium(surface: Surface): Promise<OutsideView | Refused> {
  const asks = await whoAsks(surface);
  if (asks.state !== 'known') return REFUSED;
  const { customer, role } = asks.viewer;
  const isContact = role === 'contact' || role === 'standIn';
  const { accountManager = null, sales = null } = (isContact ? customer.lookedAfterBy : undefined) ?? {};
  return { state: 'ready', entries: await entriesNow(), accountManager, sales, partners: isContact ? customer.partners : [] };
}

async function entriesNow(): Promise<readonly OutsideEntry[]> {
  return (await readOutside()).entries ?? entriesOfPlan(await currentPlan(Date.now()));
}

/** The page as a site administrator edits it (the caller has checked that). */
export async function outsideToEdit(): Promise<OutsideEditView> {
  const { version, entries } = await readOutside();
  return { state: 'ready', version, entries: entries ?? entriesOfPlan(await currentPlan(Date.now())), isOwn: entries !== null };
}

const bilingual = v.strictObject({ en: v.pipe(v.string(), v.maxLength(5_000)), ja: v.pipe(v.string(), v.maxLength(5_000)) });
const saveSchema = v.object({
  version: v.pipe(v.number(), v.integer(), v.minValue(0)),
  entries: v.nullable(
    v.pipe(
      v.array(
        v.strictObject({
          key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,64}$/)),
          title: bilingual,
          text: bilingual,
          address: v.nullable(v.pipe(v.string(), v.maxLength(2_000))),
        }),
      ),
      v.maxLength(200),
    ),
  ),
});

/** Saves the page at the version that was seen; no entries = the plan's own again. */
export async function savePage(payload: unknown): Promise<OutsideAnswer | Refused> {
  const decoded = v.safeParse(saveSchema, payload);
  if (!decoded.success) return REFUSED;
  const { version, entries } = decoded.output;
  const problems = entries === null ? [] : outsideProblems(entries);
  if (problems.length > 0) return { state: 'invalid', problems };
  const isSaved = await saveOutside(version, entries === null ? null : keptEntries(entries));
  return isSaved ? { state: 'saved', version: version + 1 } : { state: 'conflict' };
}
