import * as v from 'valibot';
import type { Refused } from '../../contract';
import { careFieldsSchema } from '../../domain/care/decode-fields';
import type { CareDetails } from '../../domain/care/record';
import { type CareTypes, TYPED_KINDS, type TypedKind } from '../../domain/care/typed-kinds';
import type { Customer } from '../../domain/customer/customer';
import type { FieldProblem } from '../../domain/customer/field-problem';
import type { RaiseAnswer } from '../../domain/view/raise-care';
import { findRaised, raiseRequest } from '../../jira/raise-request';
import { isPressed, notePress, takePress } from '../../store/presses';
import { readSettings, type ServedProject, type Settings } from '../../store/settings';
import { evaluateRequest } from '../evaluate-request';
import { log } from '../log';
import { entitledWhoAsks } from '../own-viewer';
import { reasonOf } from '../reason-of';
import type { Surface } from '../surface';
import { decideOnCare } from './decide-on-care';
import { RAISERS } from './raisers';

const REFUSED: Refused = { state: 'refused' };
const payloadSchema = v.object({
  kind: v.picklist(TYPED_KINDS),
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{8,64}$/)),
  fields: careFieldsSchema,
});

/** How one kind of care is asked for on the own page: what is wrong beforehand, how the request reads, and which action takes the fields. */
export interface Raiser {
  readonly problems: (fields: CareDetails, customer: Customer) => Promise<readonly FieldProblem[]>;
  readonly written: (fields: CareDetails, customer: Customer) => Promise<{ readonly summary: string; readonly description: string }>;
  readonly actionOf: (fields: CareDetails) => string;
}

/**
 * Raises care of its own type for the registered contact who asks, as a request of theirs. Pressed twice it is raised once; pressed
 * again after a crash it goes on where the first press ended, once that can no longer be at work.
 */
export async function raiseCare(surface: Surface, payload: unknown): Promise<RaiseAnswer | Refused> {
  const viewer = await entitledWhoAsks(surface);
  const wanted = v.safeParse(payloadSchema, payload);
  if (viewer === null || !wanted.success) return REFUSED;
  const { kind, id, fields } = wanted.output;
  const raiser = RAISERS[kind];
  const place = placeOf(await readSettings(), kind, surface.portalId);
  if (raiser === undefined || place === null) return REFUSED;
  const press = `raise-${id}`;
  const problems = (await isPressed(press, viewer.accountId)) ? [] : await raiser.problems(fields, viewer.customer);
  if (problems.length > 0) return { state: 'invalid', problems };
  const taken = await takePress(press, viewer.accountId, Date.now());
  if (taken.state === 'busy') return { state: 'raised', issueKey: null, serviceDeskId: place.serviceDeskId };
  const asked = { kind, id, fields, action: raiser.actionOf(fields), by: viewer.accountId };
  if (taken.state === 'made') {
    if (taken.issueId !== null) await fill(taken.issueId, asked);
    return { state: 'raised', issueKey: taken.issueKey, serviceDeskId: place.serviceDeskId };
  }
  const wish = { ...place, ...(await raiser.written(fields, viewer.customer)) };
  const raised = (taken.since === null ? null : await findRaised(wish, taken.since)) ?? (await raiseRequest(wish));
  if (raised === null) return { state: 'formNeeded', ...place };
  await notePress(press, viewer.accountId, raised);
  await fill(raised.issueId, asked);
  return { state: 'raised', issueKey: raised.issueKey, serviceDeskId: place.serviceDeskId };
}

/** What fails here leaves a request that can be completed by hand, and the answer says that it is there. */
async function fill(
  issueId: string,
  asked: { readonly kind: TypedKind; readonly id: string; readonly fields: CareDetails; readonly action: string; readonly by: string },
): Promise<void> {
  try {
    await evaluateRequest(issueId);
    const decision = await decideOnCare({ ...asked, issueId, recordId: null, as: 'contact' });
    log('care', issueId, `${asked.action}: ${decision.state}`);
  } catch (fault) {
    log('care', issueId, `to be completed: ${reasonOf(fault)}`);
  }
}

/** Where requests of a kind are raised: on the portal of the page, else on the first that has a type for it. */
export function placeOf(
  { served }: Settings,
  kind: TypedKind,
  portalId: string | null,
): { readonly serviceDeskId: string; readonly requestTypeId: string } | null {
  const typeOf = ({ careTypes }: { readonly careTypes?: CareTypes }): string | undefined => careTypes?.[kind];
  const has = (project: ServedProject): boolean => typeOf(project) !== undefined && project.serviceDeskId !== undefined;
  const project =
    served.find((entry) => has(entry) && entry.serviceDeskId === portalId) ?? (portalId === null ? served.find(has) : undefined);
  const requestTypeId = project === undefined ? undefined : typeOf(project);
  return project?.serviceDeskId === undefined || requestTypeId === undefined
    ? null
    : { serviceDeskId: project.serviceDeskId, requestTypeId };
}
