export interface Place {
  pathname: string;
  search: string;
  hash: string;
  state: unknown;
  key: string;
}
type Listener = (location: Place, action: string) => void;
type Target = string | Partial<Place>;

const placeOf = (target: Target, state: unknown, key: number): Place => {
  if (typeof target !== 'string') return { pathname: '/', search: '', hash: '', state: null, ...target, key: String(key) };
  const url = new URL(target, 'http://frame');
  return { pathname: url.pathname, search: url.search, hash: url.hash, state: state ?? null, key: String(key) };
};

/** `pathname?search#hash` of a place. */
export const pathOf = (place: Pick<Place, 'pathname' | 'search' | 'hash'>): string => place.pathname + place.search + place.hash;

/**
 * The history object of `view.createHistory()`: it lives inside the frame because `location` and `listen` are synchronous;
 * every step is told to the screen around it through `tell` (local-site 3.3).
 */
export const openHistory = (start: string, tell: (name: 'historyPush' | 'historyReplace' | 'historyGo', payload: unknown) => void) => {
  const listeners = new Set<Listener>();
  let steps = 0;
  const history = {
    action: 'POP',
    location: placeOf(start, null, 0),
    push: (target: Target, state?: unknown) => move('PUSH', target, state),
    replace: (target: Target, state?: unknown) => move('REPLACE', target, state),
    go: (by: number) => tell('historyGo', by),
    goBack: () => tell('historyGo', -1),
    goForward: () => tell('historyGo', 1),
    createHref: (place: Place) => pathOf(place),
    listen: (listener: Listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const arrive = (action: string, target: Target, state?: unknown): void => {
    history.action = action;
    history.location = placeOf(target, state, ++steps);
    for (const listener of listeners) listener(history.location, action);
  };
  const move = (action: 'PUSH' | 'REPLACE', target: Target, state?: unknown): void => {
    arrive(action, target, state);
    tell(action === 'PUSH' ? 'historyPush' : 'historyReplace', pathOf(history.location));
  };
  return { history, popped: (path: string) => pathOf(history.location) !== path && arrive('POP', path) };
};
