import { useState } from 'react';
import type { Consequence, CustomerEditView } from '../../src/domain/view/customer-settings';
import { Message } from '../parts/message';
import { textOf } from '../parts/use-view';
import { useSay } from '../parts/words';
import { invokeSettings } from './invoke-settings';
import type { Saved } from './use-customer-form';

type State = { at: 'idle' | 'busy' } | { at: 'confirm'; consequences: readonly Consequence[] } | { at: 'failed'; why: string };

/** Takes a customer out of the register; the page it leads to offers the way back. */
export function RemoveCustomer(props: { view: CustomerEditView; customerId: string; removed: (saved: Saved) => void }) {
  const say = useSay();
  const [state, setState] = useState<State>({ at: 'idle' });
  const { view, customerId } = props;
  const remove = (accepted: boolean) => {
    setState({ at: 'busy' });
    invokeSettings('removeCustomer', { customerId, version: view.version, accepted }).then(
      (answer) => {
        if (answer.state === 'saved') return props.removed({ customerId, version: answer.version, name: view.draft.name, isNew: false });
        if (answer.state === 'confirm') return setState({ at: 'confirm', consequences: answer.consequences });
        setState({ at: 'failed', why: say(answer.state === 'conflict' ? 'page.edit.removeConflict' : `page.edit.${answer.state}`) });
      },
      (error: unknown) => setState({ at: 'failed', why: textOf(error) }),
    );
  };
  return (
    <section aria-label={say('page.edit.removeCustomer')}>
      {state.at === 'failed' && (
        <Message tone="danger" title={say('page.edit.failed.what')}>
          <p>{state.why}</p>
        </Message>
      )}
      {state.at === 'confirm' ? (
        <Message tone="warning" title={say('page.edit.confirm.what')}>
          {state.consequences.map(({ code, ...values }) => (
            <p key={code}>{say(`page.edit.confirm.${code}`, values)}</p>
          ))}
          <div className="buttons">
            <button type="button" className="button danger" onClick={() => remove(true)}>
              {say('page.edit.confirm.remove')}
            </button>
            <button type="button" className="button" onClick={() => setState({ at: 'idle' })}>
              {say('page.edit.confirm.no')}
            </button>
          </div>
        </Message>
      ) : (
        <div className="buttons">
          <button type="button" className="button danger" disabled={state.at === 'busy'} onClick={() => remove(false)}>
            {say('page.edit.removeCustomer')}
          </button>
        </div>
      )}
    </section>
  );
}
