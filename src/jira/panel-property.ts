import { getAppContext } from '@forge/api';
import * as v from 'valibot';
import type { RequestFacts } from '../domain/request/facts';

/**
 * JSM keeps what the create panel submits in one issue property, named by the UUID of the app id.
 * Source: Forge documentation, jira-service-management-portal-request-create-property-panel.
 */
export function panelPropertyKey(): string {
  return appUuid();
}

/** The UUID part of this app's id. */
export function appUuid(): string {
  return String(getAppContext().appAri).split('/').at(-1) ?? '';
}

const key = v.nullish(v.pipe(v.string(), v.maxLength(200)), null);
const notList = v.check((value) => !Array.isArray(value), 'must not be a list');
const choiceSchema = v.object({ premier: v.pipe(v.unknown(), notList, v.object({ productKey: key, instanceId: key, severity: key })) });

/** The choice a customer made in the create panel; anything of another shape is `malformed`, nothing at all is null. */
export function choiceOf(panelValue: unknown): RequestFacts['choice'] {
  if (panelValue === null || panelValue === undefined) return null;
  const decoded = v.safeParse(choiceSchema, panelValue);
  if (!decoded.success) return 'malformed';
  const { productKey, instanceId, severity } = decoded.output.premier;
  return productKey === null && instanceId === null && severity === null ? null : { productKey, instanceId, severity };
}
