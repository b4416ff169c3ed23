import type { HealthView } from '../../src/domain/view/health';
import { durationText, instantText } from '../../src/words/times';
import { useReader, useSay } from '../parts/words';
import { DeadLetters, type LetterActs } from './dead-letters';
import { StoredData } from './stored-data';
import { SweepMessage } from './sweep-message';

/** The facts of a health view, with the dead letters and the way to run them again. */
export function HealthFacts({ view, acts }: { view: HealthView; acts: LetterActs }) {
  const say = useSay();
  const reader = useReader();
  const { sweep, backlog, now } = view;
  const ago = (at: number) => say('page.health.ago', { at: instantText(at, reader), length: durationText(now - at, reader.language) });
  return (
    <>
      <SweepMessage view={view} />
      <dl className="facts">
        <dt>{say('page.health.completed')}</dt>
        <dd>{sweep.completedAt === null ? say('page.health.notYet') : ago(sweep.completedAt)}</dd>
        <dt>{say('page.health.started')}</dt>
        <dd>
          {sweep.startedAt === null ? say('page.health.notYet') : ago(sweep.startedAt)}
          {sweep.startedAt !== null && <span className="hint block">{say('page.health.asked', { count: sweep.count })}</span>}
        </dd>
        <dt>{say('page.health.backlog')}</dt>
        <dd>
          {say('page.health.backlogCount', { count: backlog.count })}
          {backlog.since !== null && <span className="hint block">{say('page.health.backlogSince', { since: ago(backlog.since) })}</span>}
          <span className="hint block">{say('page.health.backlogWhat')}</span>
        </dd>
        {sweep.open !== null && <Open open={sweep.open} />}
        <dt>{say('page.health.throttling')}</dt>
        <dd>
          <Throttling view={view} />
        </dd>
        <dt>{say('page.health.data')}</dt>
        <dd>
          <StoredData data={view.data} ago={ago} />
        </dd>
      </dl>
      <DeadLetters view={view} acts={acts} />
    </>
  );
}

function Open({ open: { count, everyMs } }: { open: NonNullable<HealthView['sweep']['open']> }) {
  const say = useSay();
  const { language } = useReader();
  return (
    <>
      <dt>{say('page.health.open')}</dt>
      <dd>
        {say('page.health.openCount', { count })}
        <span className="hint block">{say('page.health.openWhat', { length: durationText(everyMs, language) })}</span>
      </dd>
    </>
  );
}

function Throttling({ view: { throttling, now } }: { view: HealthView }) {
  const say = useSay();
  const reader = useReader();
  const { count, since, at, until } = throttling;
  if (since === null || at === null || until === null) return <>{say('page.health.throttlingNone')}</>;
  const [from, last, end] = [since, at, until].map((instant) => instantText(instant, reader));
  return (
    <>
      {say('page.health.throttlingCount', { count, since: from ?? '' })}
      <span className="hint block">
        {say(until > now ? 'page.health.throttledNow' : 'page.health.throttledLast', { at: last ?? '', until: end ?? '' })}
      </span>
    </>
  );
}
