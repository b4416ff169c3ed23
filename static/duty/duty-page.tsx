import Heading from '@atlaskit/heading';
import { Message } from '../parts/message';
import { PageState } from '../parts/page-state';
import { useView } from '../parts/use-view';
import { useSay } from '../parts/words';
import { Finder } from '../settings/finder';
import type { DutyApi, ShowFinder } from './duty-api';
import { DutyForm } from './duty-form';

/** Who is on duty: everybody of the desk sees it, administrators edit it here, on the project page as in the settings. */
export function DutyPage({ api }: { api: DutyApi }) {
  const say = useSay();
  const { loaded, again } = useView(api.read);
  const finder: ShowFinder = (label, choose) => (
    <Finder
      label={label}
      hint={say('arrival.duty.findHint')}
      find={api.find}
      idOf={(person) => person.accountId}
      show={(person) => person.name}
      choose={choose}
    />
  );
  return (
    <PageState loaded={loaded} again={again}>
      {(view) => (
        <div className="duty">
          <Heading size="small" as="h2">
            {say('arrival.duty.title')}
          </Heading>
          <p>{say('arrival.duty.about')}</p>
          {!view.isRostered && (
            <Message tone="information" title={say('arrival.duty.nobody.what')}>
              <p>{say('arrival.duty.nobody.why')}</p>
            </Message>
          )}
          <DutyForm key={view.version} view={view} save={api.save} finder={finder} again={again} />
        </div>
      )}
    </PageState>
  );
}
