import * as v from 'valibot';
import { readFieldIds } from '../jira/fields';
import { changeSettings, readSettings } from '../store/settings';
import { log } from './log';
import { noteNewSite, noteUpgrade } from './migrations/bring-forward';
import { reasonOf } from './reason-of';

const installedSchema = v.object({ eventType: v.literal('avi:forge:installed:app') });

/**
 * Installed or upgraded: notes the form of what is stored, from where the sweeps go on, and learns this site's field ids.
 * Permissions may arrive minutes later; the evaluator then learns the fields itself.
 */
export async function onInstalled(event: unknown): Promise<void> {
  await noteForm(v.is(installedSchema, event));
  try {
    const fieldIds = await readFieldIds();
    await changeSettings((current) => ({ ...current, fieldIds }));
    log('installed', 'site', 'fields known');
  } catch (fault) {
    log('installed', 'site', `fields not known yet: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
}

/** Where anything was ever set up, an installation is taken for an upgrade: looking through rows of today's form writes nothing. */
async function noteForm(isInstalled: boolean): Promise<void> {
  try {
    const { served, fieldIds } = await readSettings();
    if (isInstalled && served.length === 0 && fieldIds === null) await noteNewSite();
    else await noteUpgrade(Date.now());
  } catch (fault) {
    log('installed', 'site', `form not noted yet: ${reasonOf(fault)}`);
  }
}
