import { makeInvoke } from '@forge/bridge';
import type { SettingsApi } from '../../src/contract';

/** Asks the admins' resolver. */
export const invokeSettings = makeInvoke<SettingsApi>();
