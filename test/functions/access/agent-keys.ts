import type { AgentApi } from '../../../src/contract';
import { cells, type Row } from './roles';

//                      customers' side           | staff: agent, another's agent, administrator, another's, of the site
const AGENTS = cells('    - - - - - - - - | + - + - -');
const ANOTHERS = cells('  - - - - - - - - | - + - + -');
const ADMINS = cells('    - - - - - - - - | - - + - +');
const ANOTHERS_ADMINS = cells('- - - - - - - - | - - - + +');

const onIssue = (payload: object = {}): Row => ({ checks: 'the issue, and its project', payload, from: { issue: AGENTS } });
const onProject = (payload: object = {}): Row => ({ checks: 'the project', payload, from: { project: AGENTS, otherProject: ANOTHERS } });
const reader = { language: 'en', zone: 'UTC' };
const press = 'press-0001';

/**
 * Every key of the agents' resolver. On another's project page the same ids are asked for by people who work there; where a page
 * names an issue, that issue decides, and not the page.
 */
export const AGENT_KEYS: Readonly<Record<keyof AgentApi, Row>> = {
  issuePanel: onIssue(),
  previewChange: onIssue({ severity: 'L1' }),
  changeRequest: onIssue({ severity: 'L2', id: press, reason: 'As agreed on the phone', seen: 0 }),
  askContact: onIssue({ contactId: '$contactId', text: 'Please take this over.' }),
  answerSamePerson: onIssue({ isSame: false }),
  movable: onProject({ customerId: '$customerId' }),
  moveRequests: onProject({ customerId: '$customerId', issueIds: ['$issueId'], id: press }),
  customerList: onProject(),
  customer: onProject({ customerId: '$customerId' }),
  customerProfile: onProject({ customerId: '$customerId' }),
  reviewProfile: onProject({ customerId: '$customerId', act: 'accept', proposalId: 'none', note: '' }),
  onboarding: onProject({ customerId: '$customerId' }),
  figures: onProject(),
  coverage: onProject(),
  act: {
    checks: 'the issue, and its project',
    payload: { kind: 'handoff', recordId: null, issueId: '$issueId', action: 'offer', id: press, fields: {} },
    from: { issue: AGENTS, project: AGENTS, otherProject: AGENTS },
  },
  handoffs: onProject(),
  healthChecks: onProject(),
  escalations: onProject(),
  bookings: onProject(),
  deskBoard: onProject(),
  boardLines: onProject({ issueIds: ['$issueId'], ...reader }),
  customerBrief: onIssue(),
  saveHandlingNotes: onIssue({ version: 0, text: 'Calls back only by phone.' }),
  incidentDraft: onIssue(),
  handoffNote: {
    checks: 'the issue, and its project',
    payload: { issueId: '$issueId', ...reader },
    from: { issue: AGENTS, project: AGENTS, otherProject: AGENTS },
  },
  takeRequest: onIssue(),
  promiseUpdate: onIssue({ id: press, at: null }),
  previewScope: onIssue({ to: null, renewal: null }),
  markScope: onIssue({ to: null, renewal: null, id: press, reason: 'As agreed', reply: '', seen: 0 }),
  noteBreach: onIssue({ id: press, cause: 'unseen', sentence: 'Nobody saw it.', excused: false }),
  roster: onProject(),
  saveRoster: {
    checks: 'the project',
    payload: { version: -1, duties: {}, language: 'en', nextUpdates: false, causes: [], quiet: {} },
    from: { project: ADMINS, otherProject: ANOTHERS_ADMINS },
  },
  findEngineers: { checks: 'the project', payload: { text: 'Yu' }, from: { project: ADMINS, otherProject: ANOTHERS_ADMINS } },
};
