import { lazy, Suspense } from 'react';
import { Message } from '../parts/message';
import { mount } from '../parts/mount';
import { Loading } from '../parts/page-state';
import { useSay } from '../parts/words';
import { CreatePanel } from './create-panel';
import { RequestPanel } from './request-panel';
import { Subheader } from './subheader';
import { surfaceOf } from './surface-of';
import './portal.css';
import './booking/planner.css';

/** The page of tabs is fetched by those who open it; nobody waits for it in a request form. */
const OwnPage = lazy(() => import('./own-page/own-page').then((page) => ({ default: page.OwnPage })));

void mount((context) => {
  switch (surfaceOf(context.extension.type)) {
    case 'create':
      return <CreatePanel />;
    case 'request':
      return <RequestPanel />;
    case 'subheader':
      return <Subheader />;
    case 'ownPage':
      return (
        <Suspense fallback={<Loading />}>
          <OwnPage />
        </Suspense>
      );
    default:
      return <UnknownSurface />;
  }
});

function UnknownSurface() {
  const say = useSay();
  return (
    <Message tone="warning" title={say('page.surface.what')}>
      <p>{say('page.surface.next')}</p>
    </Message>
  );
}
