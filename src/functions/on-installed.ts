import { readFieldIds } from '../jira/fields';
import { changeSettings } from '../store/settings';
import { log } from './log';

/** Installed or upgraded: learns this site's field ids. Permissions may arrive minutes later; the evaluator then learns them itself. */
export async function onInstalled(): Promise<void> {
  try {
    const fieldIds = await readFieldIds();
    await changeSettings((current) => ({ ...current, fieldIds }));
    log('installed', 'site', 'fields known');
  } catch (fault) {
    log('installed', 'site', `fields not known yet: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
}
