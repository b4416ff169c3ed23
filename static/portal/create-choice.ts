import type { PanelChoice } from '../../src/domain/request/facts';

/** Nothing chosen: a request may always be sent like this. */
export const NOTHING_CHOSEN: PanelChoice = { productKey: null, instanceId: null, severity: null };

/** Another product: an instance of the former one goes with it. */
export const withProduct = (choice: PanelChoice, productKey: string | null): PanelChoice => ({ ...choice, productKey, instanceId: null });

/**
 * What `view.submit` hands to the request form; JSM keeps it as an issue property. Always valid: no choice may ever hold
 * up a request (module portalRequestCreatePropertyPanel).
 */
export function submission<Value>(value: Value): { fields: readonly { key: 'premier'; value: Value }[]; isValid: true } {
  return { fields: [{ key: 'premier', value }], isValid: true };
}
