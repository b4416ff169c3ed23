import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useSay } from '../../parts/words';
import { TABS, type TabProps } from './tabs';

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** The tabs a viewer gets; arrow keys, Home and End move between them, Tab goes into the panel (WAI-ARIA, tabs pattern). */
export function OwnTabs({ view, again }: TabProps) {
  const say = useSay();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const shown = TABS.filter((tab) => tab.isShown(view));
  const [chosen, choose] = useState(shown[0]?.key);
  const at = Math.max(
    0,
    shown.findIndex(({ key }) => key === chosen),
  );
  const current = shown[at];
  if (current === undefined) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    const next = STEPS[event.key]?.(at, shown.length);
    if (next === undefined) return;
    event.preventDefault();
    choose(shown[next]?.key);
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <>
      <div ref={list} className="tabs" role="tablist" aria-label={say('ownPage.title')} onKeyDown={onKeyDown}>
        {shown.map(({ key }, index) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}-${key}`}
            aria-selected={index === at}
            aria-controls={`${id}-panel`}
            tabIndex={index === at ? 0 : -1}
            onClick={() => choose(key)}
          >
            {say(`ownPage.tab.${key}`)}
          </button>
        ))}
      </div>
      <div className="tab-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${current.key}`}>
        <current.Tab key={current.key} view={view} again={again} />
      </div>
    </>
  );
}
