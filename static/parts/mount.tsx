import { view } from '@forge/bridge';
import { Component, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { FailedPage } from './page-state';
import { readerOf } from './reader';
import { textOf } from './use-view';
import { ReaderProvider } from './words';
import './styles.css';
import './layout.css';
import './fields.css';
import './list.css';
import './message.css';
import './promise.css';
import './care.css';
import './onboarding.css';
import './coverage-band.css';

/** The part of `view.getContext()` that pages read. */
export type PageContext = Awaited<ReturnType<typeof view.getContext>>;

/** Puts a page into `#page`: the reader's language and zone, Jira's theme, and a plain message if it cannot be drawn. */
export async function mount(page: (context: PageContext) => ReactNode): Promise<void> {
  const container = document.getElementById('page');
  if (container === null) throw new Error('The page has no element "page".');
  const root = createRoot(container);
  // Without Jira's theme every token has its light value in the style sheets, so the page stands either way.
  view.theme.enable().catch(() => undefined);
  try {
    const context = await view.getContext();
    const reader = readerOf(context);
    document.documentElement.lang = reader.language;
    root.render(
      <ReaderProvider value={reader}>
        <Boundary>{page(context)}</Boundary>
      </ReaderProvider>,
    );
  } catch (error) {
    root.render(<FailedPage error={textOf(error)} again={() => location.reload()} />);
  }
}

class Boundary extends Component<{ children: ReactNode }, { error: string | null }> {
  override state: { error: string | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: string } {
    return { error: textOf(error) };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <FailedPage error={this.state.error} again={() => this.setState({ error: null })} />;
  }
}
