import { Empty, PageState } from '../../parts/page-state';
import { useView } from '../../parts/use-view';
import { useSay } from '../../parts/words';
import { invokePortal } from '../invoke-portal';
import { AdoptList } from './adopt-list';
import { RegisterPage } from './register-page';
import type { TabProps } from './tabs';

/** For a registered contact the register and what can be adopted; for who stands in for one, what can be adopted; for others the names the plan shows. */
export function ContactsTab({ view, again }: TabProps) {
  const isEntitled = (view.role === 'contact' && view.standInUntil === null) || view.role === 'standIn';
  return (
    <>
      {view.role !== 'standIn' && <OwnRegister readPage={again} />}
      {isEntitled && <AdoptList />}
    </>
  );
}

function OwnRegister({ readPage }: { readPage: () => void }) {
  const say = useSay();
  const { loaded, again } = useView(() => invokePortal('ownContacts'));
  const changed = () => {
    again();
    readPage();
  };
  return (
    <PageState loaded={loaded} again={again}>
      {(view) => {
        if (view.state === 'ready') return <RegisterPage register={view} changed={changed} />;
        if (view.names.length === 0) return <Empty>{say('ownPage.contacts.nobody')}</Empty>;
        return (
          <ul className="plain">
            {view.names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        );
      }}
    </PageState>
  );
}
