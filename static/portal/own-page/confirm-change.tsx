import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Message } from '../../parts/message';
import { useSay } from '../../parts/words';

/** What a change would lead to, before it is made; Escape goes back. The safe way has the focus. */
export function ConfirmChange(props: {
  consequences: readonly string[];
  yes: () => void;
  no: () => void;
  instead?: (() => void) | undefined;
}) {
  const { consequences, yes, no, instead } = props;
  const say = useSay();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    no();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only Escape is heard here, the buttons do the rest
    <div onKeyDown={onKeyDown}>
      <Message tone="warning" title={say('ownPage.confirm.what')}>
        {consequences.map((consequence) => (
          <p key={consequence}>{consequence}</p>
        ))}
        <div className="button-row">
          {instead && (
            <button type="button" className="button primary" onClick={instead}>
              {say('ownPage.confirm.replace')}
            </button>
          )}
          <button type="button" className="button" ref={back} onClick={no}>
            {say('ownPage.confirm.no')}
          </button>
          <button type="button" className="button" onClick={yes}>
            {say('ownPage.confirm.yes')}
          </button>
        </div>
      </Message>
    </div>
  );
}
