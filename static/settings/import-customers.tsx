import { useId, useState } from 'react';
import { textOf } from '../parts/use-view';
import { useSay } from '../parts/words';
import { customersOfFile } from './customers-of-file';
import { ImportOutcome, type Outcome } from './import-outcome';
import { invokeSettings } from './invoke-settings';

/** Reads a JSON file of customers and hands it over whole: either all of it is taken or none. */
export function ImportCustomers({ imported }: { imported: () => void }) {
  const say = useSay();
  const id = useId();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const choose = (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (file === undefined) return;
    setOutcome({ state: 'busy' });
    file
      .text()
      .then(importText)
      .catch((error: unknown): Outcome => ({ state: 'failed', reported: textOf(error) }))
      .then((result) => {
        setOutcome(result);
        input.value = '';
        if (result.state === 'imported') imported();
      });
  };
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {say('page.import.label')}
      </label>
      <input
        id={id}
        type="file"
        accept="application/json,.json"
        disabled={outcome?.state === 'busy'}
        onChange={(event) => choose(event.currentTarget)}
      />
      <span className="hint">{say('page.import.hint')}</span>
      {outcome !== null && <ImportOutcome outcome={outcome} />}
    </div>
  );
}

async function importText(text: string): Promise<Outcome> {
  const file = customersOfFile(text);
  if (file.state !== 'read') return file;
  const answer = await invokeSettings('importCustomers', { customers: file.customers });
  return answer.state === 'invalid' ? { ...answer, customers: file.customers } : answer;
}
