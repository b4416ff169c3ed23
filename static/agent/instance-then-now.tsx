import type { Instance } from '../../src/domain/customer/customer';
import type { InstanceStory, StoryChange } from '../../src/domain/view/instance-story';
import { warningText } from '../../src/words/profile';
import { type Say, useReader, useSay } from '../parts/words';
import { ChangeList } from '../profile/change-list';
import type { ShownIssue } from './shown-issue';

/** The instance as it was when the request was raised, what had just changed then, and what has changed about it since (NEW-16). */
export function InstanceThenNow({ view }: { view: ShownIssue }) {
  const { language } = useReader();
  const say = useSay();
  const { plan, instanceNow, instanceStory: story } = view;
  const then = view.assessment.instance;
  if (then === null) return say('page.issue.noInstance');
  const product = plan.products.find((entry) => entry.key === then.productKey)?.name ?? then.productKey;
  const environment = plan.environments.find((entry) => entry.key === then.environment)?.label[language] ?? then.environment;
  return (
    <>
      {then.name}
      <span className="hint block">{[product, environment, then.version].filter(Boolean).join(' · ')}</span>
      <span className="hint block">{say('profile.then.noted', { revision: then.revision })}</span>
      {story !== undefined && <Before story={story} />}
      {story !== undefined && <SinceThen story={story} now={instanceNow} />}
      {story?.warning != null && <span className="hint worth block">{warningText(story.warning, language)}</span>}
    </>
  );
}

function Before({ story: { before } }: { story: InstanceStory }) {
  const say = useSay();
  if (before.length === 0) return null;
  return (
    <>
      <span className="hint worth block">{say('profile.then.title')}</span>
      <ChangeList label={say('profile.then.title')} changes={before.map((change) => withDays(change, 'before', say))} />
    </>
  );
}

function SinceThen({ story: { since }, now }: { story: InstanceStory; now: Instance | null }) {
  const say = useSay();
  if (now === null) return <span className="hint block">{say('page.issue.instanceGone')}</span>;
  if (since.length === 0) return <span className="hint block">{say('page.issue.instanceSame')}</span>;
  return (
    <>
      <span className="hint block">{say('page.issue.instanceChanged')}</span>
      <ChangeList label={say('page.issue.instanceChanged')} changes={since.map((change) => withDays(change, 'after', say))} />
    </>
  );
}

const withDays = ({ days, ...change }: StoryChange, which: 'before' | 'after', say: Say) =>
  days === null ? change : { ...change, when: say(`profile.then.${which}`, { days }) };
