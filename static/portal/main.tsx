import { Message } from '../parts/message';
import { mount } from '../parts/mount';
import { useSay } from '../parts/words';
import { CreatePanel } from './create-panel';
import { RequestPanel } from './request-panel';
import { surfaceOf } from './surface-of';
import './portal.css';

void mount((context) => {
  const surface = surfaceOf(context.extension.type);
  if (surface === 'create') return <CreatePanel />;
  return surface === 'request' ? <RequestPanel /> : <UnknownSurface />;
});

function UnknownSurface() {
  const say = useSay();
  return (
    <Message tone="warning" title={say('page.surface.what')}>
      <p>{say('page.surface.next')}</p>
    </Message>
  );
}
