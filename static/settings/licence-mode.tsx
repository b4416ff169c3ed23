import type { LicenceDraft } from '../../src/domain/customer/draft';
import { useSay } from '../parts/words';
import { ActTrouble } from './contacts/act-outcome';
import type { ContactActs } from './contacts/use-contact-act';

/** Switching a stored licence between 3 direct and 2 direct with up to 3 partner, at once and with its reasons if it cannot be (CON-7). */
export function LicenceMode({ licence, stored, acts }: { licence: LicenceDraft; stored: LicenceDraft; acts: ContactActs }) {
  const say = useSay();
  const mode = stored.contactMode === 'direct' ? 'withPartner' : 'direct';
  const about = `mode ${stored.id}`;
  const isUnsaved = JSON.stringify(licence) !== JSON.stringify(stored);
  return (
    <>
      <p>
        {say('licence.seats', { mode: say(`page.edit.mode.${stored.contactMode}`) })}{' '}
        <button
          type="button"
          className="button"
          disabled={isUnsaved || acts.acting.state === 'busy'}
          onClick={() => acts.act({ act: 'mode', licenceId: stored.id, mode }, about)}
        >
          {say('licence.switch', { mode: say(`page.edit.mode.${mode}`) })}
          <span className="only-heard"> {stored.order}</span>
        </button>
      </p>
      {isUnsaved && <p className="hint">{say('licence.switchLater')}</p>}
      <ActTrouble acts={acts} about={about} />
    </>
  );
}
