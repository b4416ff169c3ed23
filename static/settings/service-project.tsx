import { useState } from 'react';
import type { ServiceProjectView } from '../../src/domain/view/serving';
import { Message } from '../parts/message';
import { PageState } from '../parts/page-state';
import { textOf, useView } from '../parts/use-view';
import { useSay } from '../parts/words';
import { CareTypeFields } from './care-types';
import { TickField } from './choice-field';
import { invokeSettings } from './invoke-settings';
import { openToTakeIn } from './open-to-take-in';
import { TakingInState } from './taking-in-state';

/** One service project: which request types are served, how many open requests would be taken in, and the switch itself. */
export function ServiceProject({ projectId, changed }: { projectId: string; changed: () => void }) {
  const { loaded, again } = useView(() => invokeSettings('serviceProject', { projectId }), projectId);
  const done = () => {
    again();
    changed();
  };
  return (
    <PageState loaded={loaded} again={again}>
      {(view) => <Serving key={`${view.on} ${view.servedTypeIds.join(' ')}`} view={view} changed={done} />}
    </PageState>
  );
}

function Serving({ view, changed }: { view: ServiceProjectView; changed: () => void }) {
  const say = useSay();
  const [isAll, setIsAll] = useState(view.servedTypeIds.length === 0);
  const [typeIds, setTypeIds] = useState(view.servedTypeIds);
  const [careTypes, setCareTypes] = useState(view.careTypes);
  const [takesIn, setTakesIn] = useState(true);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const count = openToTakeIn(view, isAll ? [] : typeIds);
  const serve = (on: boolean) => {
    if (on && !isAll && typeIds.length === 0) return setProblem(say('page.serving.noType'));
    setBusy(true);
    const requestTypeIds = isAll ? [] : typeIds;
    invokeSettings('serveProject', { projectId: view.projectId, requestTypeIds, on, takeIn: on && takesIn && count > 0, careTypes })
      .then(
        (answer) => setProblem(answer.state === 'refused' ? say('page.state.refused.why') : null),
        (error: unknown) => setProblem(textOf(error)),
      )
      .finally(() => {
        setBusy(false);
        changed();
      });
  };
  const tick = (id: string, isOn: boolean) => setTypeIds(isOn ? [...typeIds, id] : typeIds.filter((kept) => kept !== id));
  return (
    <>
      <fieldset className="ticks">
        <legend className="label">{say('page.serving.types')}</legend>
        <TickField label={say('page.settings.allTypes')} checked={isAll} change={setIsAll} />
        {!isAll &&
          view.requestTypes.map(({ id, name, open }) => (
            <TickField
              key={id}
              label={say('page.serving.type', { name, open })}
              checked={typeIds.includes(id)}
              change={(isOn) => tick(id, isOn)}
            />
          ))}
      </fieldset>
      <CareTypeFields careTypes={careTypes} requestTypes={view.requestTypes} change={setCareTypes} />
      <p role="status">{say(view.more ? 'page.serving.previewMore' : 'page.serving.preview', { count })}</p>
      {count > 0 && <TickField label={say('page.serving.takeIn')} checked={takesIn} change={setTakesIn} />}
      {view.takingIn !== null && <TakingInState takingIn={view.takingIn} now={view.now} projectId={view.projectId} changed={changed} />}
      {problem !== null && (
        <Message tone="danger" title={say('page.settings.serveFailed.what')}>
          <p>{problem}</p>
        </Message>
      )}
      <div className="buttons">
        <button type="button" className="button primary" disabled={busy} onClick={() => serve(true)}>
          {say(view.on ? 'page.serving.save' : 'page.settings.switchOn')}
          <span className="only-heard"> {view.key}</span>
        </button>
        {view.on && (
          <button type="button" className="button" disabled={busy} onClick={() => serve(false)}>
            {say('page.settings.switchOff')}
            <span className="only-heard"> {view.key}</span>
          </button>
        )}
      </div>
      {view.on && <p className="hint">{say('page.serving.offHint')}</p>}
    </>
  );
}
