import type { LicenceDraft } from '../../src/domain/customer/draft';
import { type LicenceStanding, licenceStanding } from '../../src/domain/customer/licences';
import { isLocalDate, isZone } from '../../src/domain/customer/local-day';
import { useSay } from '../parts/words';

const LOOKS: Readonly<Record<LicenceStanding, string>> = {
  ...{ draft: 'information', active: 'success', grace: 'warning', expired: 'danger', cancelled: 'danger' },
};

/** How one licence stands today, on the customer's own day (card 4); nothing while its days are not there yet. */
export function LicenceState({ licence, zone, now }: { licence: LicenceDraft; zone: string; now: number }) {
  const say = useSay();
  const { from, to, graceDays = '', cancelledAt, renews } = licence;
  if (!isLocalDate(from) || !isLocalDate(to) || !isZone(zone)) return null;
  const term = { from, to, graceDays: Number(graceDays) || 0, ...(cancelledAt === undefined ? {} : { cancelledAt }) };
  const standing = licenceStanding(term, zone, now);
  return (
    <span className="tags">
      <span className={`tag ${LOOKS[standing]}`}>{say(`licence.state.${standing}`)}</span>
      {renews !== undefined && <span className="hint">{say('licence.renewal')}</span>}
    </span>
  );
}
