import { Message } from '../parts/message';
import { useSay } from '../parts/words';
import { AskContact } from './ask-contact';
import { invokeAgent } from './invoke-agent';
import { MoveOne } from './move-one';
import { SamePersonCard } from './same-person-card';
import type { ShownIssue } from './shown-issue';

/** What an agent can do so that a standard request gets a registered contact: move it, link a second account, ask somebody (card 1). */
export function ContactWays({ view, again }: { view: ShownIssue; again: () => void }) {
  const say = useSay();
  const { asking, samePerson, moved } = view.ways;
  const { customer } = view;
  return (
    <>
      {moved !== null && customer !== null && (
        <section className="change-form" aria-label={say('adopt.move.one.what')}>
          <Message tone="information" title={say('adopt.move.one.what')}>
            <p>{say('adopt.move.one.why')}</p>
          </Message>
          <MoveOne view={view} moved={moved} customerId={customer.id} again={again} />
        </section>
      )}
      {samePerson !== null && (
        <SamePersonCard
          key={samePerson.accountId}
          person={samePerson}
          answer={(isSame) => invokeAgent('answerSamePerson', { isSame })}
          again={again}
        />
      )}
      {asking !== null && <AskContact inputs={asking} again={again} />}
    </>
  );
}
