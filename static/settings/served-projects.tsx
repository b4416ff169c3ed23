import Heading from '@atlaskit/heading';
import { useState } from 'react';
import type { SettingsView } from '../../src/domain/view/settings';
import { Message } from '../parts/message';
import { Empty } from '../parts/page-state';
import { useSay } from '../parts/words';
import { AddProject } from './add-project';
import { useServing } from './use-serving';

type Served = SettingsView['served'][number];

/** The projects the app works in; switched off, it does nothing there and shows nothing, and keeps what it knows. */
export function ServedProjects({ served, changed }: { served: readonly Served[]; changed: () => void }) {
  const say = useSay();
  const [removed, setRemoved] = useState<readonly Served[]>([]);
  const { serve, busy, problem } = useServing(changed);
  const off = removed.filter((project) => !served.some((entry) => entry.projectId === project.projectId));
  const switchOff = (project: Served) => {
    setRemoved([...off, project]);
    serve({ projectId: project.projectId, requestTypeIds: project.requestTypeIds, on: false });
  };
  return (
    <section aria-label={say('page.settings.projects')}>
      <Heading size="small" as="h2">
        {say('page.settings.projects')}
      </Heading>
      {problem !== null && (
        <Message tone="danger" title={say('page.settings.serveFailed.what')}>
          <p>{problem === 'refused' ? say('page.state.refused.why') : say('page.state.failed.reported', { error: problem })}</p>
          <p>{say('page.settings.serveFailed.next')}</p>
        </Message>
      )}
      {served.length === 0 && off.length === 0 && <Empty>{say('page.settings.projectsEmpty')}</Empty>}
      <ul className="cards">
        {served.map((project) => (
          <ProjectCard key={project.projectId} project={project} isOn busy={busy} press={() => switchOff(project)} />
        ))}
        {off.map((project) => (
          <ProjectCard
            key={project.projectId}
            project={project}
            isOn={false}
            busy={busy}
            press={() => serve({ projectId: project.projectId, requestTypeIds: project.requestTypeIds, on: true })}
          />
        ))}
      </ul>
      <AddProject busy={busy} add={(projectId, requestTypeIds) => serve({ projectId, requestTypeIds, on: true })} />
    </section>
  );
}

function ProjectCard({ project, isOn, busy, press }: { project: Served; isOn: boolean; busy: boolean; press: () => void }) {
  const say = useSay();
  const types = project.requestTypeIds;
  return (
    <li className="card card-row">
      <span>
        {project.projectName} ({project.projectKey})
        <span className="hint block">
          {types.length === 0 ? say('page.settings.allTypes') : say('page.settings.someTypes', { types: types.join(', ') })}
        </span>
      </span>
      <span className={`tag ${isOn ? 'success' : 'neutral'}`}>{say(isOn ? 'page.settings.on' : 'page.settings.off')}</span>
      <button type="button" className="button" disabled={busy} onClick={press}>
        {say(isOn ? 'page.settings.switchOff' : 'page.settings.switchOn')}
        <span className="only-heard"> {project.projectKey}</span>
      </button>
    </li>
  );
}
