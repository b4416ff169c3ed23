import Textfield from '@atlaskit/textfield';
import { useId, useState } from 'react';
import type { ServiceProjectRow } from '../../src/domain/view/serving';
import { Empty, PageState } from '../parts/page-state';
import { useView } from '../parts/use-view';
import { useSay } from '../parts/words';
import { invokeSettings } from './invoke-settings';
import { ServiceProject } from './service-project';

/** The site's service projects: where the app works, and switching it on or off there. */
export function ProjectsPlace() {
  const say = useSay();
  const id = useId();
  const [text, setText] = useState('');
  const [wanted, setWanted] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const { loaded, again } = useView(() => invokeSettings('serviceProjects', { text: wanted }), wanted);
  return (
    <>
      <p>{say('page.serving.about')}</p>
      <form
        className="field"
        onSubmit={(event) => {
          event.preventDefault();
          setWanted(text.trim());
        }}
      >
        <label className="label" htmlFor={id}>
          {say('page.serving.search')}
        </label>
        <span className="entry-line">
          <Textfield id={id} value={text} onChange={(event) => setText(event.currentTarget.value)} />
          <button type="submit" className="button">
            {say('page.edit.find')}
          </button>
        </span>
      </form>
      <PageState loaded={loaded} again={again}>
        {({ projects, total }) => (
          <>
            {projects.length === 0 && <Empty>{say('page.serving.none')}</Empty>}
            <ul className="cards">
              {projects.map((project) => (
                <li key={project.projectId} className="card">
                  <ProjectLine project={project} isOpen={open === project.projectId} toggle={setOpen} />
                  {open === project.projectId && <ServiceProject projectId={project.projectId} changed={again} />}
                </li>
              ))}
            </ul>
            {total > projects.length && <p className="hint">{say('page.serving.more', { count: total - projects.length })}</p>}
          </>
        )}
      </PageState>
    </>
  );
}

function ProjectLine({ project, isOpen, toggle }: { project: ServiceProjectRow; isOpen: boolean; toggle: (id: string | null) => void }) {
  const say = useSay();
  const { projectId, name, key, on } = project;
  return (
    <div className="card-row">
      <span>
        {name} ({key})
      </span>
      <span className={`tag ${on ? 'success' : 'neutral'}`}>{say(on ? 'page.settings.on' : 'page.settings.off')}</span>
      <button type="button" className="button" aria-expanded={isOpen} onClick={() => toggle(isOpen ? null : projectId)}>
        {say(on ? 'page.serving.change' : 'page.serving.begin')}
        <span className="only-heard"> {key}</span>
      </button>
    </div>
  );
}
