import Textfield from '@atlaskit/textfield';
import { useId, useState } from 'react';
import { useSay } from '../parts/words';
import { idsOf } from './ids-of';

/** Names a project to serve by its id, and the request types if not all. */
export function AddProject({ busy, add }: { busy: boolean; add: (projectId: string, requestTypeIds: readonly string[]) => void }) {
  const say = useSay();
  const id = useId();
  const [project, setProject] = useState('');
  const [types, setTypes] = useState('');
  const [wrong, setWrong] = useState(false);
  const send = (event: React.FormEvent) => {
    event.preventDefault();
    const projects = idsOf(project);
    const requestTypes = idsOf(types);
    const [projectId] = projects ?? [];
    const isWrong = projects?.length !== 1 || projectId === undefined || requestTypes === null;
    setWrong(isWrong);
    if (!isWrong) add(projectId, requestTypes);
  };
  return (
    <form className="add-project" onSubmit={send} noValidate>
      <div className="field">
        <label className="label" htmlFor={`${id}-project`}>
          {say('page.settings.projectId')}
        </label>
        <Textfield id={`${id}-project`} inputMode="numeric" value={project} onChange={(event) => setProject(event.currentTarget.value)} />
      </div>
      <div className="field">
        <label className="label" htmlFor={`${id}-types`}>
          {say('page.settings.typeIds')}
        </label>
        <Textfield id={`${id}-types`} value={types} onChange={(event) => setTypes(event.currentTarget.value)} />
      </div>
      <button type="submit" className="button" disabled={busy}>
        {say('page.settings.add')}
      </button>
      {wrong && (
        <p className="error" role="alert">
          {say('page.settings.idsWrong')}
        </p>
      )}
    </form>
  );
}
