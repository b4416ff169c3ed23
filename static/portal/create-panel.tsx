import { view as bridge, router } from '@forge/bridge';
import { useCallback, useEffect, useState } from 'react';
import type { CareDetails } from '../../src/domain/care/record';
import type { PanelChoice } from '../../src/domain/request/facts';
import { Message } from '../parts/message';
import { PageState } from '../parts/page-state';
import { useView } from '../parts/use-view';
import { useSay } from '../parts/words';
import { CreateCare } from './create-care';
import { NOTHING_CHOSEN, submission } from './create-choice';
import { CreateForm } from './create-form';
import { invokePortal } from './invoke-portal';

/**
 * The panel inside the portal's request form. It hands over its choice from the first moment and on every change, always
 * valid, so that it can never hold up a request; where the app is switched off it shows nothing.
 */
export function CreatePanel() {
  const say = useSay();
  const [customerId, setCustomerId] = useState<string | null>(null);
  const { choice, choose, handCare, handed } = useChoice();
  const { loaded, again } = useView(() => invokePortal('createPanel', customerId === null ? {} : { customerId }), customerId ?? '');
  if (loaded.at === 'shown' && loaded.view.state === 'off') return null;
  const pick = (id: string | null) => {
    setCustomerId(id);
    choose(NOTHING_CHOSEN);
  };
  return (
    <>
      {!handed && (
        <Message tone="danger" title={say('page.create.notHanded.what')}>
          <p>{say('page.create.notHanded.next')}</p>
        </Message>
      )}
      <PageState loaded={loaded} again={again}>
        {(shown) =>
          shown.state !== 'on' ? null : shown.care !== null ? (
            <CreateCare kind={shown.care} view={shown} picked={customerId} pick={pick} hand={handCare} />
          ) : (
            <CreateForm
              view={shown}
              choice={choice}
              choose={choose}
              picked={customerId}
              pick={pick}
              open={(address) => void router.open(address)}
            />
          )
        }
      </PageState>
    </>
  );
}

function useChoice() {
  const [choice, setChoice] = useState(NOTHING_CHOSEN);
  const [handed, setHanded] = useState(true);
  const hand = useCallback((next: PanelChoice | { readonly care: CareDetails }) => {
    bridge.submit(submission(next)).then(
      () => setHanded(true),
      () => setHanded(false),
    );
  }, []);
  useEffect(() => hand(NOTHING_CHOSEN), [hand]);
  const choose = (next: PanelChoice) => {
    setChoice(next);
    hand(next);
  };
  const handCare = useCallback((care: CareDetails) => hand({ care }), [hand]);
  return { choice, choose, handCare, handed };
}
