import type { Instance } from '../../src/domain/customer/customer';

const COMPARED = ['name', 'environment', 'version', 'deployment', 'baseUrl', 'maintenanceTo', 'codeModified'] as const;

/** A field of an instance that reads differently today than when the request was raised. */
export interface InstanceChange {
  readonly field: (typeof COMPARED)[number];
  readonly before: string | boolean | null;
  readonly after: string | boolean | null;
}

/** What changed about an instance since the request was raised; empty when nothing did. */
export function instanceChanges(before: Instance, after: Instance): readonly InstanceChange[] {
  return COMPARED.filter((field) => before[field] !== after[field]).map((field) => ({ field, before: before[field], after: after[field] }));
}
