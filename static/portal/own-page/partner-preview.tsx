import type { PartnerAddress } from '../../../src/domain/customer/address/partner-address';
import { useSay } from '../../parts/words';

const TAGS = { right: 'success', worth: 'warning', wrong: 'danger' } as const;

/** How a partner's address was read, part by part; why one failed is told at the field itself (CON-8, NEW-10). */
export function PartnerPreview({ address }: { address: PartnerAddress }) {
  const say = useSay();
  return (
    <div className="partner-preview" role="status">
      <p className="label">{say('ownPage.preview.title')}</p>
      <ul>
        {address.parts.map(({ part, text, state, code }) => (
          <li key={part}>
            <span className={`tag ${TAGS[state]}`}>{say(`ownPage.preview.${state}`)}</span>{' '}
            {say(`ownPage.preview.${part}`, { text: text === '' ? say('ownPage.preview.empty') : text })}
            {state === 'worth' && (
              <span className="block">{say(`problem.${code}`, { text, employee: address.employee, partner: address.partner })}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
