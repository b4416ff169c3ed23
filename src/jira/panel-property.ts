import { getAppContext } from '@forge/api';
import * as v from 'valibot';
import { careFieldsSchema } from '../domain/care/decode-fields';
import type { CareDetails } from '../domain/care/record';
import { LONGEST_IMPACT, type RequestFacts } from '../domain/request/facts';

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
/** What is too long or of another shape here never spoils the choice beside it. */
const said = (longest: number) =>
  v.optional(
    v.fallback(
      v.nullable(
        v.pipe(
          v.string(),
          v.trim(),
          v.minLength(1),
          v.transform((text) => text.slice(0, longest)),
        ),
      ),
      null,
    ),
    null,
  );
const choiceSchema = v.object({
  premier: v.pipe(
    v.unknown(),
    notList,
    v.object({ productKey: key, instanceId: key, severity: key, kind: said(200), app: said(200), impact: said(LONGEST_IMPACT) }),
  ),
});

const careSchema = v.object({ premier: v.object({ care: careFieldsSchema }) });

/** What a customer filled in about care of its own type, such as a booking; null = nothing that can be read. What it says is judged by its kind. */
export function careFieldsOf(panelValue: unknown): CareDetails | null {
  const decoded = v.safeParse(careSchema, panelValue);
  return decoded.success ? decoded.output.premier.care : null;
}

/** The choice a customer made in the create panel; anything of another shape is `malformed`, nothing at all is null. */
export function choiceOf(panelValue: unknown): RequestFacts['choice'] {
  if (panelValue === null || panelValue === undefined) return null;
  const decoded = v.safeParse(choiceSchema, panelValue);
  if (!decoded.success) return 'malformed';
  const { productKey, instanceId, severity, kind, app, impact } = decoded.output.premier;
  const words = { ...(kind === null ? {} : { kind }), ...(app === null ? {} : { app }), ...(impact === null ? {} : { impact }) };
  const isNothing = productKey === null && instanceId === null && severity === null && Object.keys(words).length === 0;
  return isNothing ? null : { productKey, instanceId, severity, ...words };
}
