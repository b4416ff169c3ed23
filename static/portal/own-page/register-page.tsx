import { useEffect, useRef, useState } from 'react';
import type { RegisteredContact } from '../../../src/domain/customer/customer';
import { useNow } from '../../parts/use-now';
import { useSay } from '../../parts/words';
import { ContactList } from './contact-list';
import { OwnHistory } from './own-history';
import { ProposeForm } from './propose-form';
import type { Doing, Register } from './register';
import { SavedNotice } from './saved-notice';
import { SeatMeter } from './seat-meter';
import { StandInForm } from './stand-in-form';
import type { Saved } from './use-contact-change';

const TICK = 30_000;

/** What was last done, for its notice: which words, about whom, and the version it led to. */
export interface Done {
  readonly act: 'proposed' | 'replaced' | 'standIn' | 'removed' | 'withdrawn' | 'standInEnded';
  readonly name: string;
  readonly saved: Saved;
}

/** The register: seats, contacts, one form at a time, what was just done, and what was done before. */
export function RegisterPage({ register, changed }: { register: Register; changed: () => void }) {
  const say = useSay();
  const now = useNow(register.now, TICK);
  const [doing, setDoing] = useState<Doing>({ act: 'nothing' });
  const [done, setDone] = useState<Done | null>(null);
  const opener = useRef<string | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const begin = (next: Doing, selector: string) => {
    opener.current = selector;
    setDone(null);
    setDoing(next);
  };
  const cancel = () => setDoing({ act: 'nothing' });
  const finish = (act: Done['act']) => (saved: Saved, name: string) => {
    opener.current = null;
    setDoing({ act: 'nothing' });
    setDone({ act, name, saved });
    changed();
  };
  useEffect(() => {
    if (doing.act === 'nothing' && opener.current !== null) page.current?.querySelector<HTMLElement>(opener.current)?.focus();
  }, [doing]);
  const about = (act: 'replace' | 'standIn') => (contact: RegisteredContact) =>
    begin({ act, contact }, `[data-contact="${contact.id}"] [data-act="${act}"]`);
  return (
    <div className="register" ref={page}>
      <SeatMeter register={register} now={now} />
      {done !== null && <SavedNotice key={done.saved.version} done={done} undone={changed} />}
      {doing.act === 'replace' && (
        <ProposeForm register={register} now={now} replaces={doing.contact} done={finish('replaced')} cancel={cancel} />
      )}
      {doing.act === 'standIn' && (
        <StandInForm register={register} now={now} contact={doing.contact} done={finish('standIn')} cancel={cancel} />
      )}
      <ContactList
        {...{ register, now }}
        isHidden={doing.act === 'replace' || doing.act === 'standIn'}
        replace={about('replace')}
        standIn={about('standIn')}
        done={(act, name, saved) => finish(act)(saved, name)}
      />
      {doing.act === 'propose' && <ProposeForm register={register} now={now} replaces={null} done={finish('proposed')} cancel={cancel} />}
      {doing.act === 'nothing' && (
        <p>
          <button
            type="button"
            className="button primary"
            data-act="propose"
            onClick={() => begin({ act: 'propose' }, '[data-act="propose"]')}
          >
            {say('ownPage.propose.open')}
          </button>
        </p>
      )}
      <OwnHistory history={register.history} />
    </div>
  );
}
