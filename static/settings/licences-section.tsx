import { type LicenceDraft, licenceDraftOf } from '../../src/domain/customer/draft';
import { isLocalDate } from '../../src/domain/customer/local-day';
import { priceAt } from '../../src/domain/customer/price';
import { renewalOf } from '../../src/domain/customer/renewal';
import { useSay } from '../parts/words';
import type { ContactActs } from './contacts/use-contact-act';
import { At } from './field-frame';
import { LicenceFields, type LicenceKind } from './licence-fields';
import { LicenceMode } from './licence-mode';
import { LicenceState } from './licence-state';
import { missingFrom, RemovedEntries } from './removed-entries';
import { newId, replaced, type SectionProps, without } from './section-props';

const NEW: Omit<LicenceDraft, 'id'> = { order: '', from: '', to: '', contactMode: 'direct' };

/** Licences of one kind: how each stands, its terms, its seats, and renewing or cancelling it. `acts` null = nothing is stored yet. */
export function LicencesSection({ kind, draft, view, change, told, acts }: SectionProps & { kind: LicenceKind; acts: ContactActs | null }) {
  const say = useSay();
  const licences = draft[kind];
  const set = (next: readonly LicenceDraft[]) => change({ [kind]: next });
  const gone = missingFrom(view.draft[kind], licences);
  return (
    <fieldset>
      <legend>{say(`page.edit.part.${kind}`)}</legend>
      <At path={kind} told={told} />
      <ul className="entries">
        {licences.map((licence, index) => {
          const stored = view.draft[kind].find(({ id }) => id === licence.id);
          const put = (next: LicenceDraft) => set(replaced(licences, index, next));
          return (
            <li key={licence.id} className="entry">
              <LicenceState licence={licence} zone={draft.zone} now={view.now} />
              <LicenceFields
                kind={kind}
                path={`${kind}.${index}`}
                licence={licence}
                view={view}
                told={told}
                change={put}
                isStored={stored !== undefined}
              />
              {kind === 'licences' && stored !== undefined && acts !== null && (
                <LicenceMode licence={licence} stored={stored} acts={acts} />
              )}
              <LicenceActs
                licence={licence}
                now={view.now}
                change={put}
                renew={() => set([...licences, renewed(licence)])}
                remove={() => set(without(licences, index))}
              />
            </li>
          );
        })}
      </ul>
      <RemovedEntries
        entries={gone.map((licence) => ({ key: licence.id, label: licence.order, back: () => set([...licences, licence]) }))}
      />
      {kind === 'licences' && <PriceTogether view={view} />}
      <div className="buttons">
        <button type="button" className="button" onClick={() => set([...licences, { id: newId(), ...NEW }])}>
          {say(`page.edit.${kind}.add`)}
        </button>
      </div>
    </fieldset>
  );
}

/** What the stored licences that count today cost a year (PRC-2); nothing where no price is known. */
function PriceTogether({ view: { licences, draft, price, now } }: Pick<SectionProps, 'view'>) {
  const say = useSay();
  const prices = priceAt({ licences, zone: draft.zone }, { price }, now);
  return prices.map(({ amount, currency }) => (
    <p key={currency} className="hint">
      {say('licence.priceTogether', { count: licences.length, amount, currency })}
    </p>
  ));
}

/** The next term under the same terms, from the day after the last (FT-1.2, LIC-2). */
function renewed(licence: LicenceDraft): LicenceDraft {
  const { cancelledAt: _cancelled, ...terms } = licence;
  const { id, order, from, to, contactMode } = licence;
  return { ...terms, ...licenceDraftOf({ contactMode, ...renewalOf({ id, order, from, to }, newId()) }) };
}

function LicenceActs(props: {
  licence: LicenceDraft;
  now: number;
  change: (licence: LicenceDraft) => void;
  renew: () => void;
  remove: () => void;
}) {
  const say = useSay();
  const { licence, now, change, renew, remove } = props;
  const canRenew = isLocalDate(licence.from) && isLocalDate(licence.to) && licence.from <= licence.to;
  const called = <span className="only-heard"> {licence.order}</span>;
  return (
    <div className="buttons">
      {canRenew && (
        <button type="button" className="button" onClick={renew}>
          {say('licence.renew')}
          {called}
        </button>
      )}
      {licence.cancelledAt === undefined && (
        <button type="button" className="button" onClick={() => change({ ...licence, cancelledAt: Math.floor(now / 60_000) * 60_000 })}>
          {say('licence.cancel')}
          {called}
        </button>
      )}
      <button type="button" className="button" onClick={remove}>
        {say('page.edit.remove')}
        {called}
      </button>
    </div>
  );
}
