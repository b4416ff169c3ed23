import type { Plan } from '../../src/domain/plan/plan';
import { premier2019 } from '../../src/domain/plan/premier-2019/premier-2019';
import { issuePlace } from './changing';
import type { Desk, Raised } from './desk';

const project = { id: '10001', key: 'PREM', type: 'service_desk' };
export const BOARD = { type: 'jira:projectPage', project };
export const NOTE = { factsSoFar: 'Nobody can log in since 15:50.', nextStep: 'Read the thread dumps of both nodes.' };

export interface Answer {
  readonly state: string;
  readonly now?: string;
  readonly byName?: string | null;
  readonly problems?: readonly { readonly path: string; readonly code: string }[];
}

interface ShownHandoff {
  readonly recordId: string;
  readonly from: string;
  readonly to: string;
  readonly isLateRaise: boolean;
  readonly bookedName: string | null;
  readonly record: {
    readonly state: string;
    readonly ownerName: string | null;
    readonly details: Record<string, unknown>;
    readonly steps: readonly unknown[];
  } | null;
}

export interface Board {
  readonly state: string;
  readonly toDo: readonly { readonly issueKey: string; readonly handoff: ShownHandoff }[];
  readonly cold: readonly { readonly issueKey: string; readonly handoff: ShownHandoff }[];
  readonly done: readonly { readonly issueKey: string; readonly handoff: ShownHandoff }[];
}

/** A desk at which people hand over: what they press, and what they see. */
export const handing = (desk: Desk) => {
  let pressed = 0;
  const act = async (person: string, request: Raised, action: string, more: object = {}): Promise<Answer> => {
    pressed += 1;
    const payload = { kind: 'handoff', recordId: null, action, fields: {}, id: `pressing-${pressed}`, ...more };
    return (await desk.ask(person, 'issue-context', 'act', issuePlace(request), payload)) as Answer;
  };
  const board = async (person = 'maya-torres'): Promise<Board> => (await desk.ask(person, 'project-page', 'handoffs', BOARD)) as Board;
  return {
    act,
    board,
    offer: (person: string, request: Raised): Promise<Answer> => act(person, request, 'offer', { fields: NOTE }),
    accept: (person: string, request: Raised, recordId: string | null = null): Promise<Answer> =>
      act(person, request, 'accept', { recordId }),
    logCall: (person: string, request: Raised, fields: object, more: object = {}): Promise<Answer> =>
      act(person, request, 'log', {
        kind: 'call',
        fields: { callKind: 'phone', minutes: 5, notes: 'They restarted node 2.', ...fields },
        ...more,
      }),
  };
};

export const NUMBERS: Readonly<Record<string, string>> = { apac: '+61 2 5550 0100', emea: '+31 20 555 0100', amer: '+1 415 555 0100' };

/** Publishes a plan, in effect at once. */
export const publishPlan = async (desk: Desk, draft: Plan): Promise<void> => {
  const settings = { type: 'jira:adminPage' };
  const ask = (key: string, payload: unknown = {}) => desk.ask('olivia-grant', 'app-settings', key, settings, payload);
  await ask('comparePlan', { draft, over: { what: 'open' } });
  await desk.pass(1);
  const { job } = (await ask('plan')) as { job: { run: number } };
  const effectiveFrom = new Date(desk.site.clock.now()).toISOString().slice(0, 10);
  const answer = (await ask('publishPlan', { run: job.run, effectiveFrom, note: { en: '', ja: '' }, acceptCases: false })) as {
    state: string;
  };
  if (answer.state !== 'published') throw new Error(JSON.stringify(answer).slice(0, 500));
};

/** Publishes a plan whose regions have numbers. */
export const publishNumbers = (desk: Desk): Promise<void> =>
  publishPlan(desk, { ...premier2019, regions: premier2019.regions.map((region) => ({ ...region, phone: NUMBERS[region.key] ?? null })) });
