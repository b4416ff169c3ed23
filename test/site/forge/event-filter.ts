import type { TriggerModule } from './manifest';

/** An event of the product, as the app receives it. */
export interface DeliverableEvent {
  readonly eventType: string;
  readonly selfGenerated: boolean;
}

const SIMPLE = /^event((?:\??\.\w+)+)\s*(==|!=)\s*'([^']*)'$/;

/** Follows `.a?.b`; a plain dot after nothing is an error, as in a Jira expression. */
const valueAt = (event: DeliverableEvent, path: string): unknown => {
  let value: unknown = event;
  for (const [, isSafe, name] of path.matchAll(/(\?)?\.(\w+)/g)) {
    const isThere = typeof value === 'object' && value !== null;
    if (!isThere && !isSafe) throw new TypeError(`"${name}" of nothing`);
    value = isThere ? Reflect.get(Object(value), name ?? '') : undefined;
  }
  return value;
};

/**
 * The filter of a trigger (`ignoreSelf`, `expression`, `onError`; Forge, modules/trigger). Expressions other than
 * `event.a?.b == 'x'` (or `!=`) are refused by name when the site starts.
 */
export const filterOf = ({ key, filter }: TriggerModule, log: (line: string) => void): ((event: DeliverableEvent) => boolean) => {
  const { ignoreSelf, expression, onError } = filter;
  const parsed = expression === undefined ? undefined : SIMPLE.exec(expression.trim());
  if (parsed === null) throw new Error(`The local site does not know the filter expression of trigger "${key}": ${expression}`);
  const [, path = '', operator, wanted] = parsed ?? [];
  return (event) => {
    if (ignoreSelf && event.selfGenerated) return false;
    if (!parsed) return true;
    try {
      return (valueAt(event, path) === wanted) === (operator === '==');
    } catch (error) {
      if (onError.endsWith('_AND_LOG')) log(`filter of trigger "${key}" failed: ${String(error)}`);
      return onError.startsWith('RECEIVE');
    }
  };
};
