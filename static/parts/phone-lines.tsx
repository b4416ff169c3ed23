import type { PhoneView } from '../../src/domain/view/phone';
import { answeringName, officeName, phoneSentence } from '../../src/words/phone';
import { useReader, useSay } from './words';

/** Whether there is anything to call at all. */
export const hasNumbers = ({ lines }: PhoneView): boolean => lines.some(({ phone }) => phone !== null);

/** The numbers, the nearest first, each with who picks up now and where it goes when nobody is there. */
export function PhoneLines({ view }: { view: PhoneView }) {
  const reader = useReader();
  const say = useSay();
  const [nearest] = view.lines;
  if (nearest === undefined || !hasNumbers(view)) return <p className="empty">{say('call.lines.none')}</p>;
  return (
    <>
      <p>
        <strong>{phoneSentence(nearest, reader)}</strong>
      </p>
      <ul className="phone-lines">
        {view.lines.map((line) => (
          <li key={line.region}>
            <span>
              {line.label[reader.language]}{' '}
              <span className={`tag ${line.isOpen ? 'success' : 'information'}`}>
                {say(line.isOpen ? 'call.lines.open' : 'call.lines.forwarded')}
              </span>
            </span>
            {line.phone === null ? (
              <span className="hint">{say('call.lines.noNumber')}</span>
            ) : (
              <a className="phone-number" href={`tel:${line.phone.replaceAll(/[^+\d]/g, '')}`}>
                {line.phone}
              </a>
            )}
            <span className="hint">
              {say('call.lines.answering', { place: answeringName(line.answering, reader.language) })}{' '}
              {line.forwardsTo.length > 0 &&
                say('call.lines.order', { order: line.forwardsTo.map((label) => officeName(label, reader.language)).join(' → ') })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
