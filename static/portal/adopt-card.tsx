import type { Assessment } from '../../src/domain/request/assessment';
import { MOST_CHANGES } from '../../src/domain/request/wanted-change';
import { Message } from '../parts/message';
import { PromiseChange } from '../parts/promise-change';
import { useSay } from '../parts/words';
import type { ReadyRequest } from './ready-request';
import type { Adopting } from './use-adoption';

/** The card of a colleague's request: the promise before and after, and one button that makes it premium (card 1, NEW-8). */
export function AdoptCard(props: { view: ReadyRequest; after: Assessment; adopting: Adopting; adopt: () => void }) {
  const { view, after, adopting, adopt } = props;
  const say = useSay();
  const isBusy = adopting.state === 'busy';
  return (
    <section className="create-form adopt" aria-label={say('adopt.card.what')}>
      <Message tone="information" title={say('adopt.card.what')}>
        <p>{say('adopt.card.why')}</p>
      </Message>
      <PromiseChange before={view.assessment} after={after} plan={view.plan} />
      <div>
        <button type="button" className="button primary" disabled={isBusy} onClick={adopt}>
          {say(isBusy ? 'adopt.card.busy' : 'adopt.card.do')}
        </button>
      </div>
    </section>
  );
}

/** What became of the press; stays when the card has gone. */
export function AdoptionMessage({ adopting }: { adopting: Adopting }) {
  const say = useSay();
  switch (adopting.state) {
    case 'no':
    case 'busy':
      return null;
    case 'adopted':
    case 'taken':
    case 'notNeeded':
      return (
        <Message tone={adopting.state === 'adopted' ? 'success' : 'information'} title={say(`adopt.done.${adopting.state}.what`)}>
          <p>{say(`adopt.done.${adopting.state}.why`)}</p>
        </Message>
      );
    default:
      return (
        <Message tone="danger" title={say('adopt.failed.what')}>
          <p>{whyNot(adopting, say)}</p>
        </Message>
      );
  }
}

type NotAdopted = Exclude<Adopting, { state: 'no' | 'busy' } | { state: 'adopted' | 'taken' | 'notNeeded' }>;

function whyNot(adopting: NotAdopted, say: ReturnType<typeof useSay>): string {
  if (adopting.state === 'closed') return say(`page.change.closed.${adopting.why}`, { count: MOST_CHANGES });
  return say(adopting.state === 'refused' ? 'page.state.refused.what' : 'adopt.failed.next');
}
