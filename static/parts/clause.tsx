import type { Language, Plan, RuleId } from '../../src/domain/plan/plan';
import { useReader, useSay } from './words';

const BOTH: Readonly<Record<Language, readonly Language[]>> = { en: ['en', 'ja'], ja: ['ja', 'en'] };

/** The offering's own words for a rule, in both languages, the reader's first. */
export function Clause({ rule, plan }: { rule: RuleId; plan: Plan }) {
  const { language } = useReader();
  const say = useSay();
  const clause = plan.clauses[rule];
  if (clause === undefined) return <p className="clause-missing">{say('page.drawer.noClause', { rule })}</p>;
  return (
    <div className="clause">
      {BOTH[language].map((each) => (
        <blockquote key={each} lang={each}>
          {clause[each]}
        </blockquote>
      ))}
    </div>
  );
}
