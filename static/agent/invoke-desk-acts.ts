import type { DeskActs } from './desk-acts';
import { invokeAgent } from './invoke-agent';

/** The acts of the desk's cards, asked of the agents' resolver. */
export const deskActs: DeskActs = {
  take: () => invokeAgent('takeRequest'),
  promise: (promised) => invokeAgent('promiseUpdate', promised),
  note: (note) => invokeAgent('noteBreach', note),
};
