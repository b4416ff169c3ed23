import { useEffect, useState } from 'react';
import type { WantedChange } from '../../src/domain/request/wanted-change';
import type { ChangePreview } from '../../src/domain/view/change';
import { textOf } from '../parts/use-view';
import { invokeAgent } from './invoke-agent';

/** What a change would make of the promise; `none` = nothing is wanted yet. */
export type Preview =
  | { readonly state: 'none' | 'asking' | 'refused' }
  | { readonly state: 'failed'; readonly error: string }
  | ChangePreview;

/** Asks for both promises whenever something else is wanted; answers that come late are dropped. */
export function usePreview(wanted: WantedChange): Preview {
  const [preview, setPreview] = useState<Preview>({ state: 'none' });
  const key = JSON.stringify(wanted);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what is wanted
  useEffect(() => {
    if (Object.keys(wanted).length === 0) return setPreview({ state: 'none' });
    let isLatest = true;
    const show = (next: Preview) => isLatest && setPreview(next);
    setPreview((before) => (before.state === 'preview' ? before : { state: 'asking' }));
    invokeAgent('previewChange', wanted).then(show, (error: unknown) => show({ state: 'failed', error: textOf(error) }));
    return () => {
      isLatest = false;
    };
  }, [key]);
  return preview;
}
