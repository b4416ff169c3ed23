import { PageState } from '../../../static/parts/page-state';
import type { Loaded } from '../../../static/parts/use-view';
import { rendered } from '../rendered';

type View = { readonly state: 'ready'; readonly text: string } | { readonly state: 'refused' };

const page = (loaded: Loaded<View>) =>
  rendered(
    <PageState loaded={loaded} again={() => {}}>
      {(view) => <p id="shown">{view.text}</p>}
    </PageState>,
  );

describe('a page says what it knows', () => {
  const ready: View = { state: 'ready', text: 'Kita Bank' };
  test('loading is announced', () => {
    expect(page({ at: 'loading' })('[role=status]')).toHaveLength(1);
  });
  test('a failure is an alert with the reported error and a way to try again', () => {
    const failed = page({ at: 'failed', error: 'timed out' });
    expect(failed('[role=alert] button')).toHaveLength(1);
    expect(failed('#shown')).toHaveLength(0);
  });
  test('a refusal shows nothing of the page', () => {
    const refused = page({ at: 'shown', view: { state: 'refused' }, stale: false });
    expect(refused('#shown')).toHaveLength(0);
    expect(refused('.message')).toHaveLength(1);
  });
  test('a view is shown as it is', () => {
    const shown = page({ at: 'shown', view: ready, stale: false });
    expect(shown('#shown').text()).toBe('Kita Bank');
    expect(shown('.message')).toHaveLength(0);
  });
  test('a view that could not be renewed stays, with a word about it', () => {
    const stale = page({ at: 'shown', view: ready, stale: true });
    expect(stale('#shown').text()).toBe('Kita Bank');
    expect(stale('.message.warning')).toHaveLength(1);
  });
});
