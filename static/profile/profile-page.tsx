import { useState } from 'react';
import type { ProfileView } from '../../src/domain/view/profile';
import { changedText, headlines } from '../../src/words/profile';
import { instantText } from '../../src/words/times';
import { Empty } from '../parts/page-state';
import { useReader, useSay } from '../parts/words';
import { AlignDates } from './align-dates';
import { ChangeList } from './change-list';
import { InstanceList } from './instance-list';
import { Landscape } from './landscape';
import { MaintenanceNotice } from './maintenance-notice';
import { Nudge } from './nudge';
import { Passport } from './passport';
import type { ProfileActs } from './profile-acts';
import { SupportTimeline } from './support-timeline';
import { Twins } from './twins';

/** Where a customer's products run: in five seconds what runs, what ends next and what changed; then everything (ENV-1, NEW-15 to NEW-17). */
export function ProfilePage({ view, acts }: { view: ProfileView; acts: ProfileActs }) {
  const reader = useReader();
  const say = useSay();
  const [passport, setPassport] = useState<string | null>(null);
  const { instances } = view;
  const printed = instances.find(({ id }) => id === passport);
  if (printed !== undefined) return <Passport instance={printed} view={view} back={() => setPassport(null)} />;
  if (instances.length === 0) return <Empty>{say(view.may === 'review' ? 'profile.emptyDesk' : 'profile.empty')}</Empty>;
  return (
    <div className="profile">
      <section className="headlines" aria-label={say('profile.title')}>
        {headlines(view, reader).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
      <Nudge view={view} acts={acts} />
      <MaintenanceNotice warnings={view.warnings} />
      <AlignDates view={view} />
      <Landscape view={view} />
      <SupportTimeline view={view} />
      <ChangedSince view={view} />
      <Twins instances={instances} />
      <InstanceList view={view} acts={acts} openPassport={setPassport} />
    </div>
  );
}

function ChangedSince({ view: { changed } }: { view: ProfileView }) {
  const reader = useReader();
  const say = useSay();
  if (changed.length === 0) return null;
  return (
    <section className="part" aria-label={say('profile.changes')}>
      <h3>{say('profile.changes')}</h3>
      {changed.map((entry) => (
        <div key={`${entry.what} ${entry.name}`}>
          <p className="label">{entry.what === 'changed' ? entry.name : changedText(entry, reader.language)}</p>
          {entry.changes.length > 0 && (
            <ChangeList changes={entry.changes.map((change) => ({ ...change, when: instantText(change.at, reader) }))} label={entry.name} />
          )}
        </div>
      ))}
    </section>
  );
}
