import type { Clash } from '../../src/domain/customer/merge-drafts';
import type { CustomerEditView } from '../../src/domain/view/customer-settings';
import { instantText } from '../../src/words/times';
import { Failure } from '../parts/failure';
import { Message } from '../parts/message';
import { useReader, useSay } from '../parts/words';
import type { Attempt } from './use-customer-form';

interface Props {
  readonly attempt: Attempt;
  readonly view: CustomerEditView;
  readonly saveAnyway: () => void;
  readonly giveUp: () => void;
}

/** What came of an attempt to save: what happened, why, and what to do next. */
export function AttemptMessage(props: Props) {
  const say = useSay();
  const { attempt } = props;
  switch (attempt.state) {
    case 'none':
      return null;
    case 'busy':
      return <p role="status">{say('page.edit.saving')}</p>;
    case 'unchanged':
      return <p role="status">{say('page.edit.unchanged')}</p>;
    case 'invalid':
      return <Message tone="danger" title={say('page.edit.invalid', { count: attempt.count })} />;
    case 'confirm':
      return <Confirm {...props} attempt={attempt} />;
    case 'conflict':
      return <Conflict attempt={attempt} view={props.view} />;
    case 'failed':
      return (
        <Failure title={say('page.edit.failed.what')} error={attempt.reported}>
          <p>{say('page.edit.failed.next')}</p>
        </Failure>
      );
    default:
      return (
        <Message tone="danger" title={say('page.edit.failed.what')}>
          <p>{say(`page.edit.${attempt.state}`)}</p>
        </Message>
      );
  }
}

function Confirm({ attempt, saveAnyway, giveUp }: Props & { attempt: Extract<Attempt, { state: 'confirm' }> }) {
  const say = useSay();
  return (
    <Message tone="warning" title={say('page.edit.confirm.what')}>
      <ul>
        {attempt.consequences.map((consequence) => {
          const { code, ...values } = consequence;
          return <li key={`${code} ${'name' in values ? values.name : ''}`}>{say(`page.edit.confirm.${code}`, values)}</li>;
        })}
      </ul>
      <div className="buttons">
        <button type="button" className="button danger" onClick={saveAnyway}>
          {say('page.edit.confirm.yes')}
        </button>
        <button type="button" className="button" onClick={giveUp}>
          {say('page.edit.confirm.no')}
        </button>
      </div>
    </Message>
  );
}

function Conflict({ attempt, view }: { attempt: Extract<Attempt, { state: 'conflict' }>; view: CustomerEditView }) {
  const say = useSay();
  const reader = useReader();
  const { by, merged } = attempt;
  const when = by === null ? '' : instantText(by.at, reader);
  return (
    <Message tone="warning" title={say('page.edit.conflict.what', { name: by?.by ?? '', when })}>
      <p>{say('page.edit.conflict.kept')}</p>
      <ul>
        {merged.taken.map((part) => (
          <li key={part}>{say('page.edit.conflict.taken', { part: say(`page.edit.part.${part}`) })}</li>
        ))}
        {merged.clashes.map((clash) => (
          <li key={clash.path}>
            {say(clash.theirs === '' ? 'page.edit.conflict.gone' : 'page.edit.conflict.both', {
              part: say(`page.edit.part.${partOf(clash)}`),
              theirs: theirsOf(clash, view),
            })}
          </li>
        ))}
      </ul>
      <p>{say('page.edit.conflict.next')}</p>
    </Message>
  );
}

const partOf = ({ path }: Clash): string => path.split('.')[0] ?? path;

/** Theirs in words: a language by its name, everything else as it stands. */
function theirsOf({ path, theirs }: Clash, view: CustomerEditView): string {
  if (path.startsWith('organizationIds')) return view.organizations[theirs] ?? theirs;
  return theirs;
}
