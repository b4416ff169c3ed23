import { view } from '@forge/bridge';
import { useEffect, useRef, useState } from 'react';
import { pathOf, type Route, routeOf } from './route';

type History = Awaited<ReturnType<typeof view.createHistory>>;

/** Where the page is, kept in Jira's own address bar, so that back, forward and bookmarks work; null until Jira has said so. */
export function useRoute(): { route: Route | null; go: (route: Route) => void } {
  const [route, setRoute] = useState<Route | null>(null);
  const history = useRef<History | null>(null);
  useEffect(() => {
    let stop = () => {};
    let left = false;
    view.createHistory().then(
      (created) => {
        if (left) return;
        history.current = created;
        setRoute(routeOf(created.location.pathname));
        stop = created.listen((location) => setRoute(routeOf(location.pathname)));
      },
      () => setRoute({ page: 'customers' }),
    );
    return () => {
      left = true;
      stop();
    };
  }, []);
  const go = (next: Route) => {
    if (history.current === null) setRoute(next);
    history.current?.push(pathOf(next));
  };
  return { route, go };
}
