import { view as bridge } from '@forge/bridge';
import { useEffect } from 'react';
import type { OwnPageView } from '../../../src/domain/view/own-page';
import { PageState } from '../../parts/page-state';
import { useView } from '../../parts/use-view';
import { MaintenanceLine } from '../../profile/maintenance-notice';
import { invokePortal } from '../invoke-portal';
import { OwnHeading } from './own-heading';
import { OwnTabs } from './own-tabs';
import { Stranger } from './stranger';
import '../../profile/profile.css';
import './own-page.css';
import './wallet-card.css';

/** The customer's own page, in the dialog that the portal's user menu opens. */
export function OwnPage() {
  const { loaded, again } = useView(() => invokePortal('ownPage'));
  useClosingKey();
  return (
    <div className="own-page">
      <PageState loaded={loaded} again={again}>
        {(view) => (view.state === 'stranger' ? <Stranger view={view} /> : <Known view={view} again={again} />)}
      </PageState>
    </div>
  );
}

function Known({ view, again }: { view: Extract<OwnPageView, { state: 'ready' }>; again: () => void }) {
  return (
    <>
      <OwnHeading view={view} />
      <MaintenanceLine warnings={view.warnings} />
      <OwnTabs view={view} again={again} />
    </>
  );
}

/** Escape closes the dialog as it does everywhere, unless something inside has used it; the dialog itself cannot hear keys pressed in here. */
function useClosingKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) bridge.close().catch(() => undefined);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
