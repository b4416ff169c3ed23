import { useEffect, useState } from 'react';
import type { ScopePreview, WantedMark } from '../../src/domain/view/scope';
import type { Reader } from '../../src/words/say';
import { PromiseChange } from '../parts/promise-change';
import { useSay } from '../parts/words';
import { invokeAgent } from './invoke-agent';

type Shown = ScopePreview | { readonly state: 'asking' | 'refused' | 'failed' };

/** Scope and promise as they stand and as they would be; asked anew whenever something else is wanted, late answers dropped. */
export function ScopePreviewed({ wanted, reader }: { wanted: WantedMark; reader: Reader }) {
  const say = useSay();
  const shown = useScopePreview(wanted);
  if (shown.state !== 'preview') return null;
  const { before, after, plan } = shown;
  return (
    <section aria-label={say('page.change.preview')} aria-live="polite" lang={reader.language}>
      <p>
        {say(`scope.${before.scope}`)} → <strong>{say(`scope.${after.scope}`)}</strong>
      </p>
      <PromiseChange before={before} after={after} plan={plan} />
    </section>
  );
}

function useScopePreview(wanted: WantedMark): Shown {
  const [shown, show] = useState<Shown>({ state: 'asking' });
  const key = JSON.stringify(wanted);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what is wanted
  useEffect(() => {
    if (wanted.renewal === '') return show({ state: 'asking' });
    let isLatest = true;
    const put = (next: Shown) => isLatest && show(next);
    invokeAgent('previewScope', wanted).then(put, () => put({ state: 'failed' }));
    return () => {
      isLatest = false;
    };
  }, [key]);
  return shown;
}
