import type { LicenceDraft } from '../../src/domain/customer/draft';
import { instantIn, isZone, wallClockOf } from '../../src/domain/customer/local-day';
import { useSay } from '../parts/words';
import { ChoiceField } from './choice-field';
import type { SectionProps } from './section-props';
import { TextField } from './text-field';

export type LicenceKind = 'licences' | 'alignLicences';

interface Props extends Pick<SectionProps, 'view' | 'told'> {
  readonly kind: LicenceKind;
  readonly path: string;
  readonly licence: LicenceDraft;
  /** The seats of a stored licence are switched by an act of their own. */
  readonly isStored: boolean;
  readonly change: (licence: LicenceDraft) => void;
}

const TEXTS = [
  { name: 'order', type: 'text' },
  { name: 'from', type: 'date' },
  { name: 'to', type: 'date' },
] as const;

/** The terms of a licence: order, days, seats, price, grace, and until when it counts if it is cancelled. */
export function LicenceFields({ kind, path, licence, view, told, isStored, change }: Props) {
  const say = useSay();
  const price = kind === 'licences' ? view.price : null;
  const modes = (['direct', 'withPartner'] as const).map((value) => ({ value, label: say(`page.edit.mode.${value}`) }));
  const own = price === null ? say('licence.priceNone') : say('licence.priceOfPlan', { amount: price.amount, currency: price.currency });
  return (
    <div className="fields">
      {TEXTS.map(({ name, type }) => (
        <TextField
          key={name}
          label={say(`page.edit.licence.${name}`)}
          type={type}
          path={`${path}.${name}`}
          told={told}
          value={licence[name]}
          change={(text) => change({ ...licence, [name]: text })}
        />
      ))}
      {kind === 'licences' && !isStored && (
        <ChoiceField
          label={say('page.edit.licence.mode')}
          path={`${path}.contactMode`}
          told={told}
          value={licence.contactMode}
          choices={modes}
          change={(contactMode) => change({ ...licence, contactMode })}
        />
      )}
      <TextField
        label={say('licence.grace')}
        hint={say('licence.graceHint')}
        path={`${path}.graceDays`}
        told={told}
        value={licence.graceDays ?? ''}
        change={(graceDays) => change({ ...licence, graceDays })}
      />
      <TextField
        label={say('licence.price')}
        hint={own}
        path={`${path}.amount`}
        told={told}
        value={licence.amount ?? ''}
        change={(amount) => change({ ...licence, amount, currency: licence.currency || (price?.currency ?? '') })}
      />
      {(licence.amount ?? '') !== '' && (
        <TextField
          label={say('licence.currency')}
          path={`${path}.currency`}
          told={told}
          value={licence.currency ?? ''}
          change={(currency) => change({ ...licence, currency })}
        />
      )}
      <Cancelled licence={licence} zone={view.draft.zone} path={path} told={told} change={change} />
    </div>
  );
}

/** The instant from which a licence no longer counts, on the customer's own clock. */
function Cancelled(props: Pick<Props, 'licence' | 'path' | 'told' | 'change'> & { zone: string }) {
  const say = useSay();
  const { licence, zone, path, told, change } = props;
  const { cancelledAt, ...others } = licence;
  if (cancelledAt === undefined) return null;
  const clock = isZone(zone) ? zone : 'UTC';
  const set = (text: string) => {
    const at = instantIn(text, clock);
    if (Number.isFinite(at)) change({ ...licence, cancelledAt: at });
  };
  return (
    <div className="field">
      <TextField
        label={say('licence.cancelledAt', { zone: clock })}
        type="datetime-local"
        path={`${path}.cancelledAt`}
        told={told}
        value={wallClockOf(cancelledAt, clock)}
        change={set}
      />
      <button type="button" className="link" onClick={() => change(others)}>
        {say('licence.cancelNot')}
      </button>
    </div>
  );
}
