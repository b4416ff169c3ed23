import { useState } from 'react';
import { LOG_FIELDS, SOMEBODY_ELSE } from '../../src/domain/care/call';
import type { CareDetails } from '../../src/domain/care/record';
import type { CareView } from '../../src/domain/view/care';
import type { IssueCare } from '../../src/domain/view/issue-care';
import { durationText, instantText } from '../../src/words/times';
import { CareForm } from '../parts/care-form';
import { CareList } from '../parts/care-list';
import { useCare } from '../parts/use-care';
import { useReader, useSay } from '../parts/words';
import { invokeAgent } from './invoke-agent';

const MINUTE = 60_000;

/** Calls about a request, and the form to log one (card 11). */
export function PhoneCalls({ care, now, again }: { care: IssueCare; now: number; again: () => void }) {
  const say = useSay();
  const [isOpen, open] = useState(false);
  const done = () => {
    open(false);
    again();
  };
  const { acting, act } = useCare((action) => invokeAgent('act', action), { kind: 'call', recordId: null }, done);
  const { contacts, createdAt, mayRespond, mayStart } = care.calling;
  const callers = [
    ...contacts.map(({ id, name }) => ({ value: id, label: name })),
    { value: SOMEBODY_ELSE, label: say('call.caller.other') },
  ];
  const isBefore = ({ at }: CareDetails): boolean => typeof at === 'number' && at < createdAt;
  const hides = (name: string, filled: CareDetails): boolean => {
    const isContact = typeof filled.caller === 'string' && filled.caller !== '' && filled.caller !== SOMEBODY_ELSE;
    if (name === 'callerName') return filled.caller !== SOMEBODY_ELSE;
    if (name === 'responds') return !mayRespond || !isContact;
    return name === 'startsClock' && (!mayStart || !isContact || !isBefore(filled));
  };
  return (
    <section className="desk-card" aria-label={say('call.title')}>
      <h3>{say('call.title')}</h3>
      <CareList title={say('call.list', { count: care.calls.length })} records={care.calls}>
        {(record) => <CallFacts record={record} contacts={contacts} />}
      </CareList>
      {isOpen ? (
        <CareForm
          kind="call"
          action="log"
          fields={LOG_FIELDS}
          initial={{ callKind: 'phone', at: Math.floor(now / MINUTE) * MINUTE }}
          options={{ caller: callers }}
          hides={hides}
          acting={acting}
          submit={(filled) => act('log', filled)}
          close={() => open(false)}
        />
      ) : (
        <div>
          <button type="button" className="button" onClick={() => open(true)}>
            {say('call.act.log')}
          </button>
        </div>
      )}
    </section>
  );
}

function CallFacts({ record, contacts }: { record: CareView; contacts: IssueCare['calling']['contacts'] }) {
  const reader = useReader();
  const say = useSay();
  const { callKind, caller, callerName, at, minutes, notes, link, isEligible, responds, startsClock } = record.details;
  const name = contacts.find(({ id }) => id === caller)?.name ?? (typeof callerName === 'string' ? callerName : say('care.somebody'));
  const values = {
    kind: say(`call.callKind.${String(callKind)}`),
    caller: name,
    agent: record.ownerName ?? say('care.somebody'),
    when: instantText(Number(at ?? 0), reader),
    length: durationText(Number(minutes ?? 0) * MINUTE, reader.language),
  };
  return (
    <>
      <p>{say('call.line', values)}</p>
      <p className="care-text">{String(notes ?? '')}</p>
      {typeof link === 'string' && <p className="hint">{link}</p>}
      {isEligible !== true && <p className="hint">{say('call.notContact')}</p>}
      {responds === true && <p className="hint">{say('call.responded')}</p>}
      {startsClock === true && <p className="hint">{say('call.started')}</p>}
    </>
  );
}
