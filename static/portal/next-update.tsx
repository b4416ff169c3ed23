import { instantText } from '../../src/words/times';
import { useReader, useSay } from '../parts/words';

/** By when the desk plans to write again, said plainly to be no part of the contract. */
export function NextUpdate({ at, now }: { at: number; now: number }) {
  const reader = useReader();
  const say = useSay();
  return (
    <p className="next-update">
      {say(at < now ? 'arrival.update.customerPast' : 'arrival.update.customer', { at: instantText(at, reader) })}
      <span className="hint block">{say('arrival.update.customerHint')}</span>
    </p>
  );
}
