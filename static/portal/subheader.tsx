import type { SubheaderView } from '../../src/domain/view/own-page';
import { ownLine } from '../../src/words/own-standing';
import { useView } from '../parts/use-view';
import { useReader } from '../parts/words';
import { invokePortal } from './invoke-portal';

/** The sentence below the portal's title; nothing until it is known, and nothing where it could not be read. */
export function Subheader() {
  const { loaded } = useView(() => invokePortal('subheader'));
  return loaded.at === 'shown' && loaded.view.state === 'ready' ? <SubheaderLine view={loaded.view} /> : null;
}

/** What the viewer is to the offering, and whether the desk is in its weekend. */
export function SubheaderLine({ view }: { view: Extract<SubheaderView, { state: 'ready' }> }) {
  const reader = useReader();
  return <p className="subheader">{ownLine(view, reader)}</p>;
}
