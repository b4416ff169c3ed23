import type { ImportsView } from '../../domain/view/import';
import { findImportJob } from '../../store/import-job';
import { findLinkJob } from '../../store/link-job';

/** How the latest import and the search for accounts stand. */
export async function importsView(): Promise<ImportsView> {
  const [job, link] = await Promise.all([findImportJob(), findLinkJob()]);
  return { state: 'ready', now: Date.now(), job: job && shown(job), linking: link && linking(link) };
}

function shown({
  run,
  state,
  by,
  movedAt,
  customers,
  done,
  saved,
  problems,
  problemCount,
  takenBack,
  kept,
  fault,
}: NonNullable<ImportsView['job']>) {
  return { run, state, by, movedAt, customers, done, saved, problems, problemCount, takenBack, kept, fault };
}

const linking = ({ state, movedAt, customers, linked, unlinked }: NonNullable<ImportsView['linking']>) => ({
  state,
  movedAt,
  customers,
  linked,
  unlinked,
});
