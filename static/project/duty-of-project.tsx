import { invokeAgent } from '../agent/invoke-agent';
import type { DutyApi } from '../duty/duty-api';
import { DutyPage } from '../duty/duty-page';

const api: DutyApi = {
  read: () => invokeAgent('roster'),
  save: (draft) => invokeAgent('saveRoster', draft),
  find: async (text) => {
    const answer = await invokeAgent('findEngineers', { text });
    return answer.state === 'found' ? answer.people : null;
  },
};

/** Who is on duty, on the project's page: agents see it, administrators of the project edit it. */
export function DutyOfProject() {
  return <DutyPage api={api} />;
}
