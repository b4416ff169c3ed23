import Badge from '@atlaskit/badge';
import { standing } from '../../src/domain/request/standing';
import { dutySentence } from '../../src/words/duty';
import { teamName } from '../../src/words/standing';
import { edgeText } from '../../src/words/times';
import { useReader, useSay } from '../parts/words';
import { contactVerdictOf } from './contact-verdict';
import { InstanceThenNow } from './instance-then-now';
import type { ShownIssue } from './shown-issue';

/** Who asks, for whom, on which instance, and who answers now. */
export function IssueFacts({ view, now }: { view: ShownIssue; now: number }) {
  const reader = useReader();
  const say = useSay();
  const { assessment, plan, customer, contact, seats } = view;
  const verdict = contactVerdictOf(view);
  const { team } = standing(assessment, plan, now);
  return (
    <dl className="facts">
      <dt>{say('page.issue.reporter')}</dt>
      <dd>
        {say(`page.contact.${verdict}`)}
        {contact !== null && <span className="hint block">{[contact.name, contact.partner].filter(Boolean).join(' · ')}</span>}
      </dd>
      <dt>{say('page.issue.customer')}</dt>
      <dd>
        {customer === null ? say('page.issue.noCustomer') : customer.name}
        {customer !== null && (
          <span className="hint block">{say('page.issue.theirTime', { time: edgeText(now, customer.zone, reader.language) })}</span>
        )}
      </dd>
      {seats !== null && (
        <>
          <dt>{say('page.issue.seats')}</dt>
          <dd>
            <Badge>{`${seats.used}/${seats.total}`}</Badge>
          </dd>
        </>
      )}
      <dt>{say('page.issue.answersNow')}</dt>
      <dd>
        {teamName(team, plan, reader.language)}
        {team === 'premier' && <span className="hint block">{dutySentence(plan, now, reader)}</span>}
      </dd>
      <dt>{say('page.issue.instance')}</dt>
      <dd>
        <InstanceThenNow view={view} />
      </dd>
    </dl>
  );
}
