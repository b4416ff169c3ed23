import { ForgeKvsAPIError } from '@forge/kvs';

/** Whether storage itself failed (5xx), and neither refused what was asked nor asked to slow down. */
export function storageFailed(fault: unknown): boolean {
  return fault instanceof ForgeKvsAPIError && fault.responseDetails.status >= 500;
}
