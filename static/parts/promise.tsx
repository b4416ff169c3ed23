import { type KeyboardEvent, useId, useState } from 'react';
import type { Plan } from '../../src/domain/plan/plan';
import type { Assessment } from '../../src/domain/request/assessment';
import { type Phrase, promise } from '../../src/words/promise';
import { Drawer, type Pressed } from './drawer';
import { useReader, useSay } from './words';

/** The Promise: one sentence whose phrases open the drawer at their segment and rule. */
export function PromiseSentence({ assessment, plan }: { assessment: Assessment; plan: Plan }) {
  const reader = useReader();
  const say = useSay();
  const drawer = useId();
  const [pressed, press] = useState<Pressed | null>(null);
  const { phrases } = promise(assessment, plan, reader);
  const open = pressed !== null;
  return (
    <div className="promise">
      <p className="promise-text">
        {phrases.map((phrase, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a phrase is known by its place in the sentence
          <PhraseText key={index} phrase={phrase} pressed={pressed} press={press} drawer={drawer} />
        ))}
      </p>
      <button
        type="button"
        className="link"
        aria-expanded={open}
        aria-controls={drawer}
        onClick={() => press(open ? null : { rule: null, segment: null })}
      >
        {say(open ? 'page.promise.close' : 'page.promise.open')}
      </button>
      <div id={drawer}>{open && <Drawer assessment={assessment} plan={plan} pressed={pressed} close={() => press(null)} />}</div>
    </div>
  );
}

interface Pressable {
  readonly phrase: Phrase;
  readonly pressed: Pressed | null;
  readonly press: (pressed: Pressed) => void;
  readonly drawer: string;
}

function PhraseText({ phrase, pressed, press, drawer }: Pressable) {
  const { text, rule, segment } = phrase;
  if (rule === null && segment === null) return text;
  const here = pressed !== null && pressed.rule === rule && pressed.segment === segment;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    press({ rule, segment });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a real button cannot break across lines like the sentence it is part of
    <span
      role="button"
      tabIndex={0}
      className="phrase"
      aria-pressed={here}
      aria-controls={drawer}
      onClick={() => press({ rule, segment })}
      onKeyDown={onKeyDown}
    >
      {text}
    </span>
  );
}
