import type { ShownFact, ShownInstance } from '../../src/domain/view/profile';
import { instantText } from '../../src/words/times';
import { useReader, useSay } from '../parts/words';

/** How long ago an instance was confirmed as a whole, against the plan's days. */
export function Freshness({ instance, staleDays }: { instance: ShownInstance; staleDays: number }) {
  const say = useSay();
  const { confirmedAt, isStale } = instance;
  if (confirmedAt === null) return <span className="tag warning">{say('profile.never')}</span>;
  return (
    <span className={`tag ${isStale ? 'warning' : 'success'}`}>
      {say(isStale ? 'profile.stale' : 'profile.fresh', { days: staleDays })}
    </span>
  );
}

/** Who last said when that a field is right. */
export function Confirmed({ fact: { confirmed, isStale } }: { fact: ShownFact }) {
  const say = useSay();
  const reader = useReader();
  if (confirmed === null) return <span className="worth">{say('profile.unconfirmed')}</span>;
  const when = instantText(confirmed.at, reader);
  return (
    <span className={isStale ? 'worth' : 'hint'}>
      {confirmed.by === null ? say('profile.confirmed', { when }) : say('profile.confirmedBy', { when, name: confirmed.by })}
    </span>
  );
}
