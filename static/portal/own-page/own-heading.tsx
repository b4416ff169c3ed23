import type { OwnStanding } from '../../../src/domain/view/own-page';
import { ownLine, standingLine, weekendLine } from '../../../src/words/own-standing';
import { Message } from '../../parts/message';
import { useReader, useSay } from '../../parts/words';

/** Who the viewer is to the offering; for others than contacts why their requests are standard, and whom to ask, without a name (card 1). */
export function OwnHeading({ view }: { view: OwnStanding }) {
  const reader = useReader();
  const say = useSay();
  const { role, weekend } = view;
  if (role === 'contact' || role === 'standIn') return <p className="own-standing">{ownLine(view, reader)}</p>;
  return (
    <Message tone={role === 'pending' ? 'information' : 'warning'} title={standingLine(view, reader)}>
      <p>{say(`ownPage.why.${role}`)}</p>
      <p className="label">{say('ownPage.ask.what')}</p>
      <ul>
        {['1', '2', '3'].map((way) => (
          <li key={way}>{say(`ownPage.ask.${way}`)}</li>
        ))}
      </ul>
      {weekend.inside && <p>{weekendLine(weekend, role, reader)}</p>}
    </Message>
  );
}
