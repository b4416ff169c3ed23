import type { AgentApi } from '../../src/contract';

type Answer<Key extends keyof AgentApi> = Promise<ReturnType<AgentApi[Key]>>;

/** What an agent does about a request on the desk's cards. */
export interface DeskActs {
  readonly take: () => Answer<'takeRequest'>;
  readonly promise: (promised: Parameters<AgentApi['promiseUpdate']>[0]) => Answer<'promiseUpdate'>;
  readonly note: (note: Parameters<AgentApi['noteBreach']>[0]) => Answer<'noteBreach'>;
}
