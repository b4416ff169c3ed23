import type { Plan } from '../../src/domain/plan/plan';
import { isWebAddress } from '../../src/domain/plan/web-address';
import type { PanelChoice } from '../../src/domain/request/facts';
import { useReader, useSay } from '../parts/words';

/** Pages that may answer at once, before a request of low severity is sent; never in the way of an urgent one (card 21). */
export function SelfHelp({ plan, choice, open }: { plan: Plan; choice: PanelChoice; open: (address: string) => void }) {
  const { language } = useReader();
  const say = useSay();
  const links = (plan.selfHelp ?? []).filter(({ address }) => isWebAddress(address));
  if (links.length === 0 || !isLow(plan, choice.severity)) return null;
  return (
    <nav className="self-help" aria-label={say('scope.create.help')}>
      <p className="label">{say('scope.create.help')}</p>
      <ul>
        {links.map(({ label, address }) => (
          <li key={address}>
            <a
              href={address}
              onClick={(event) => {
                event.preventDefault();
                open(address);
              }}
            >
              {label[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A severity that asks nobody about the business is low; one that was not chosen is not known to be. */
function isLow(plan: Plan, severity: string | null): boolean {
  const chosen = plan.severities.find(({ key }) => key === severity);
  return chosen !== undefined && chosen.impactTextRequired !== true;
}
