/** One message between an app's frame and the screen around it. */
export type Message =
  | { readonly local: 'call'; readonly id: number; readonly name: string; readonly payload: unknown }
  | { readonly local: 'function'; readonly id: number; readonly target: number; readonly args: readonly unknown[] }
  | { readonly local: 'reply'; readonly id: number; readonly value: unknown }
  | { readonly local: 'failure'; readonly id: number; readonly error: { readonly name: string; readonly message: string } };

/** Both ends of the conversation look the same: they call by name, and functions inside values stay callable. */
export interface Rpc {
  call(name: string, payload?: unknown): Promise<unknown>;
  receive(message: Message): void;
}

type Callable = (...args: unknown[]) => unknown;
type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const mapped = (value: unknown, change: (leaf: unknown) => unknown): unknown => {
  const changed = change(value);
  if (changed !== value) return changed;
  if (Array.isArray(value)) return value.map((entry) => mapped(entry, change));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, mapped(entry, change)]));
};

const failureOf = (error: unknown): { name: string; message: string } =>
  error instanceof Error ? { name: error.name, message: error.message } : { name: 'Error', message: String(error) };

/** Opens one end: `post` sends to the other end, `answer` serves what the other end calls by name (local-site 3.2). */
export const openRpc = (post: (message: Message) => void, answer: (name: string, payload: unknown) => unknown): Rpc => {
  const functions = new Map<number, Callable>();
  const waiting = new Map<number, Waiting>();
  let last = 0;

  const ask = (build: (id: number) => Message): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      post(build(id));
    });
  const pack = (value: unknown): unknown =>
    mapped(value, (leaf) => {
      if (typeof leaf !== 'function') return leaf;
      functions.set(++last, leaf as Callable);
      return { __function: last };
    });
  const unpack = (value: unknown): unknown =>
    mapped(value, (leaf) => {
      if (!isRecord(leaf) || typeof leaf.__function !== 'number') return leaf;
      const target = leaf.__function;
      return (...args: unknown[]) => ask((id) => ({ local: 'function', id, target, args: args.map(pack) }));
    });
  const run = async (message: Message): Promise<unknown> => {
    if (message.local === 'call') return answer(message.name, unpack(message.payload));
    if (message.local !== 'function') return undefined;
    const target = functions.get(message.target);
    if (!target) throw new Error('The function called across the bridge no longer exists.');
    return target(...message.args.map(unpack));
  };
  const serve = async (message: Message): Promise<void> => {
    try {
      post({ local: 'reply', id: message.id, value: pack(await run(message)) });
    } catch (error) {
      post({ local: 'failure', id: message.id, error: failureOf(error) });
    }
  };

  return {
    call: (name, payload) => ask((id) => ({ local: 'call', id, name, payload: pack(payload) })),
    receive: (message) => {
      if (message.local === 'call' || message.local === 'function') return void serve(message);
      const asked = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.local === 'reply') asked?.resolve(unpack(message.value));
      if (message.local === 'failure') asked?.reject(Object.assign(new Error(message.error.message), { name: message.error.name }));
    },
  };
};

/** True for what this bridge sends; everything else on the message channel is left alone. */
export const isMessage = (value: unknown): value is Message =>
  isRecord(value) && typeof value.id === 'number' && ['call', 'function', 'reply', 'failure'].includes(String(value.local));
