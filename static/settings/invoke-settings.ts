import { makeInvoke } from '@forge/bridge';
import type { SettingsApi } from '../../src/contract';

/** Asks the admins' resolver. */
export const invokeSettings = makeInvoke<SettingsApi>();

/** How pages ask the admins' resolver; what works without a page takes it as an argument. */
export type AskSettings = typeof invokeSettings;
