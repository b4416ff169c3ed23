import type { Desk } from './desk';

const MINUTE = 60_000;

/** Raises requests `apart` milliseconds from each other without waiting for the app; returns their ids. */
export const raiseOften = async (desk: Desk, count: number, apart = 0): Promise<readonly string[]> => {
  const ids: string[] = [];
  for (let number = 0; number < count; number++) {
    const { issueId } = desk.site.jira.createRequest({
      reporter: 'person:grace-miller',
      serviceDeskId: '1',
      requestTypeId: '11',
      summary: `Build plan ${number} stands still`,
      description: '',
    });
    ids.push(issueId);
    if (apart > 0) await desk.pass(apart / MINUTE);
  }
  return ids;
};

/** How many of the requests the app has not recorded. */
export const unrecorded = (desk: Desk, ids: readonly string[]): number => ids.filter((id) => desk.recordOf(id) === undefined).length;
