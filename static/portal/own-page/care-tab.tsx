import type { OwnCare } from '../../../src/domain/view/own-page';
import { useSay } from '../../parts/words';
import type { TabProps } from './tabs';

const TEAM = ['engineer', 'backup', 'coordinator'] as const;
const OTHERS = ['accountManager', 'sales'] as const;

/** Who looks after the customer; where nobody is named it says so, and who answers instead (TEA-9, ESC-3, TAM-1). */
export function CareTab({ view }: TabProps) {
  return view.care === null ? null : <CareList care={view.care} />;
}

export function CareList({ care }: { care: OwnCare }) {
  const say = useSay();
  return (
    <dl className="care">
      {TEAM.map((role) => (
        <div key={role}>
          <dt>{say(`ownPage.care.${role}`)}</dt>
          <dd>
            {care[role] ?? say(`ownPage.care.${role}None`)}
            <span className="hint block">{say(`ownPage.care.${role}Hint`)}</span>
          </dd>
        </div>
      ))}
      {OTHERS.map((role) => (
        <div key={role}>
          <dt>{say(`ownPage.care.${role}`)}</dt>
          <dd>
            {care[role]?.name ?? say(`ownPage.care.${role}None`)}
            {care[role] !== null && <span className="block">{care[role].email}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
