import { useEffect, useMemo, useState } from 'react';
import { countdown } from './countdown';

/** The present instant (epoch milliseconds) as the server would tell it, renewed every `everyMs` and with every new view. */
export function useNow(serverNow: number, everyMs: number): number {
  const clock = useMemo(() => countdown(serverNow, () => performance.now()), [serverNow]);
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    setNow(clock());
    const timer = setInterval(() => setNow(clock()), everyMs);
    return () => clearInterval(timer);
  }, [clock, everyMs]);
  return Math.max(now, serverNow);
}
