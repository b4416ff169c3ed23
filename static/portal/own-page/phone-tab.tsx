import { PageState } from '../../parts/page-state';
import { PhoneLines } from '../../parts/phone-lines';
import { useView } from '../../parts/use-view';
import { useSay } from '../../parts/words';
import { invokePortal } from '../invoke-portal';
import { WalletCard } from './wallet-card';

/** The direct numbers with who answers now, and the card to print (PHN-1, PHN-4); only registered contacts are sent any. */
export function PhoneTab() {
  const say = useSay();
  const { loaded, again } = useView(() => invokePortal('phone'));
  return (
    <PageState loaded={loaded} again={again}>
      {(view) => (
        <div className="part phone-tab">
          <section className="part no-print" aria-label={say('call.now.title')}>
            <h3>{say('call.now.title')}</h3>
            <PhoneLines view={view} />
            <p className="hint">{say('call.now.always')}</p>
          </section>
          <WalletCard view={view} />
          <div className="no-print">
            <button type="button" className="button" onClick={() => print()}>
              {say('call.card.print')}
            </button>
          </div>
        </div>
      )}
    </PageState>
  );
}
