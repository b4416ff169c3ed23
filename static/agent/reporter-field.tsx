import type { ChangeInputs } from '../../src/domain/view/change';
import { useSay } from '../parts/words';

/** Another reporter: the registered contacts of the customer, since only they make a request premium (CON-1, card 1). */
export function ReporterField(props: { inputs: ChangeInputs; reporter: string | null; choose: (accountId: string | null) => void }) {
  const { inputs, reporter, choose } = props;
  const say = useSay();
  const contacts = (inputs.customer?.contacts ?? []).filter(
    ({ status, accountId }) => status === 'active' && accountId !== null && accountId !== inputs.reporterAccountId,
  );
  if (contacts.length === 0) return null;
  return (
    <label className="field">
      <span className="label">{say('page.change.reporter')}</span>
      <select value={reporter ?? ''} onChange={(event) => choose(event.target.value || null)}>
        <option value="">{say('page.change.reporterSame')}</option>
        {contacts.map((contact) => (
          <option key={contact.accountId} value={contact.accountId ?? ''}>
            {contact.name}
          </option>
        ))}
      </select>
      {reporter !== null && <span className="hint">{say('page.change.reporterHint')}</span>}
    </label>
  );
}
