import { view } from '@forge/bridge';
import { useEffect, useRef, useState } from 'react';

type History = Awaited<ReturnType<typeof view.createHistory>>;

/** Where a full page is, kept in Jira's own address bar, so that back, forward and bookmarks work; null until Jira has said so. */
export function usePath(): { path: string | null; go: (path: string) => void } {
  const [path, setPath] = useState<string | null>(null);
  const history = useRef<History | null>(null);
  useEffect(() => {
    let stop = () => {};
    let left = false;
    view.createHistory().then(
      (created) => {
        if (left) return;
        history.current = created;
        setPath(created.location.pathname);
        stop = created.listen((location) => setPath(location.pathname));
      },
      () => setPath('/'),
    );
    return () => {
      left = true;
      stop();
    };
  }, []);
  const go = (next: string) => {
    if (history.current === null) setPath(next);
    history.current?.push(next);
  };
  return { path, go };
}
