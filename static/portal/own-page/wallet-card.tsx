import type { Language } from '../../../src/domain/plan/plan';
import type { PhoneView } from '../../../src/domain/view/phone';
import { officeName } from '../../../src/words/phone';
import { say } from '../../../src/words/say';

const LANGUAGES: readonly Language[] = ['en', 'ja'];
const AT_HAND = ['request', 'product', 'impact', 'since', 'reach'] as const;

/** The card for the wallet in both languages: numbers, where each is forwarded, and what to have at hand (PHN-1, ONB-5). */
export function WalletCard({ view }: { view: PhoneView }) {
  return (
    <div className="wallet-cards">
      {LANGUAGES.map((language) => (
        <Side key={language} view={view} language={language} />
      ))}
    </div>
  );
}

function Side({ view, language }: { view: PhoneView; language: Language }) {
  const text = (key: string, values: Record<string, string> = {}) => say(key, values, language);
  return (
    <section className="wallet-card" lang={language} aria-label={text('call.card.title')}>
      <h3>{text('call.card.title')}</h3>
      <p>{[view.customer, view.contact].filter((name) => name !== '').join(' · ')}</p>
      <table>
        <tbody>
          {view.lines.map((line) => (
            <tr key={line.region}>
              <th scope="row">{officeName(line.label, language)}</th>
              <td>
                <strong>{line.phone ?? text('call.lines.noNumber')}</strong>
                {line.forwardsTo.length > 0 && (
                  <span className="block">
                    {text('call.lines.order', { order: line.forwardsTo.map((label) => officeName(label, language)).join(' → ') })}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <strong>{text('call.card.atHand')}</strong>
      </p>
      <ul className="plain">
        {AT_HAND.map((item) => (
          <li key={item}>{text(`call.card.${item}`)}</li>
        ))}
      </ul>
    </section>
  );
}
