import type { DutyApi } from '../duty/duty-api';
import { DutyPage } from '../duty/duty-page';
import { invokeSettings } from './invoke-settings';

const api: DutyApi = {
  read: () => invokeSettings('roster'),
  save: (draft) => invokeSettings('saveRoster', draft),
  find: async (text) => {
    const answer = await invokeSettings('findPeople', { text, organizationIds: [] });
    return answer.state === 'found' ? answer.people.filter(({ kind, active }) => kind === 'staff' && active) : null;
  },
};

/** Who is on duty, in the settings of the site or of a project. */
export function DutyOfSite() {
  return <DutyPage api={api} />;
}
