import { router } from '@forge/bridge';
import type { OutsideView } from '../../../src/domain/view/outside';
import { PageState } from '../../parts/page-state';
import { useView } from '../../parts/use-view';
import { useReader, useSay } from '../../parts/words';
import { invokePortal } from '../invoke-portal';

/** What is outside Premier, and where to go for it (EXC-6 … EXC-13, TAM-5). */
export function OutsideTab() {
  const { loaded, again } = useView(() => invokePortal('outsidePremium'));
  return (
    <PageState loaded={loaded} again={again}>
      {(view) => <OutsideList view={view} open={(address) => void router.open(address)} />}
    </PageState>
  );
}

/** The entries, and for registered contacts whom they have elsewhere. */
export function OutsideList({ view, open }: { view: OutsideView; open: (address: string) => void }) {
  const { language } = useReader();
  const say = useSay();
  return (
    <div className="part">
      <p>{say('outside.meaning')}</p>
      <People view={view} />
      <ul className="cards">
        {view.entries.map(({ key, title, text, address }) => (
          <li key={key} className="card">
            <h3>{title[language]}</h3>
            <p className="care-text">{text[language]}</p>
            {address !== null && (
              <p>
                <a
                  className="outside-link"
                  href={address}
                  onClick={(event) => {
                    event.preventDefault();
                    open(address);
                  }}
                >
                  {hostOf(address)}
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** An address as people read it; one that cannot be read stands as it is. */
function hostOf(address: string): string {
  try {
    const { host, pathname } = new URL(address);
    return `${host}${pathname === '/' ? '' : pathname}`;
  } catch {
    return address;
  }
}

function People({ view: { accountManager, sales, partners } }: { view: OutsideView }) {
  const say = useSay();
  if (accountManager === null && sales === null && partners.length === 0) return null;
  return (
    <dl className="care">
      {(
        [
          ['accountManager', accountManager],
          ['sales', sales],
        ] as const
      ).map(
        ([role, person]) =>
          person !== null && (
            <div key={role}>
              <dt>{say(`ownPage.care.${role}`)}</dt>
              <dd>
                {person.name}
                {person.email !== '' && <span className="block">{person.email}</span>}
              </dd>
            </div>
          ),
      )}
      {partners.length > 0 && (
        <div>
          <dt>{say('outside.partners')}</dt>
          <dd>{partners.join(', ')}</dd>
        </div>
      )}
    </dl>
  );
}
