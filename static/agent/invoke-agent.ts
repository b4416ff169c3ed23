import { makeInvoke } from '@forge/bridge';
import type { AgentApi } from '../../src/contract';

/** Asks the agents' resolver. */
export const invokeAgent = makeInvoke<AgentApi>();
