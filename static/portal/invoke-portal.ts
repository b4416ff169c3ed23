import { makeInvoke } from '@forge/bridge';
import type { PortalApi } from '../../src/contract';

/** Asks the portal's resolver. */
export const invokePortal = makeInvoke<PortalApi>();
