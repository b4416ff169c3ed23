import type { WrittenSection } from '../../src/domain/care/incident-report';
import { useReader, useSay } from './words';

/** A report to read, and to print on its own. */
export function IncidentReportText(props: { title: string; when?: string; sections: readonly WrittenSection[] }) {
  const { title, when, sections } = props;
  const { language } = useReader();
  const say = useSay();
  return (
    <article className="incident-report print-this" aria-label={title}>
      <h3>{title}</h3>
      {when !== undefined && <p className="hint">{when}</p>}
      {sections.map((section) => (
        <section key={section.en}>
          <h4>{section[language]}</h4>
          <p className="care-text">{section.text}</p>
        </section>
      ))}
      <div className="no-print">
        <button type="button" className="button" onClick={() => print()}>
          {say('incident-report.print')}
        </button>
      </div>
    </article>
  );
}
