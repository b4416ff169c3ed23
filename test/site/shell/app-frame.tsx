import { useEffect, useRef, useState } from 'react';
import { type FrameHost, hostFrame, type ModalOptions, type Surroundings } from '../bridge/host';
import { Loading } from './parts';
import { goTo, screenPathOf } from './router';
import { usePerson, useSession } from './session';

/** A module of the app, registered on the server for one person at one place. */
export interface RegisteredFrame {
  readonly frameId: string;
  readonly url: string;
  readonly title: string;
  readonly viewportSize: string | null;
  readonly hasStatus: boolean;
  readonly context: Readonly<Record<string, unknown>>;
}

interface FrameProps {
  readonly frame: RegisteredFrame;
  /** A full page has a path of its own inside the screen's address. */
  readonly page?: { readonly base: string; readonly inner: string };
  readonly modal?: { readonly close: (payload?: unknown) => void };
  readonly onSubmit?: (payload: unknown) => void;
  readonly onOpen?: () => void;
  readonly onRefresh?: () => void;
  /** Set on Jira's issue view: when `stamp` changes, the frame hears JIRA_ISSUE_CHANGED. */
  readonly issue?: { readonly id: string; readonly projectId: string; readonly stamp: string };
}

const SANDBOX = 'allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';
const ALLOW = 'camera; clipboard-write; display-capture; fullscreen; microphone';
const TALLEST = 8_000;
const viewportHeights: Record<string, number> = { xsmall: 100, small: 150, medium: 300, large: 500, xlarge: 720 };
const modalSizes: Record<string, [string, string]> = {
  small: ['400px', 'max(20vh, 320px)'],
  medium: ['600px', 'max(40vh, 520px)'],
  large: ['800px', 'max(70vh, 720px)'],
  xlarge: ['968px', '90vh'],
  max: ['100%', '100%'],
  fullscreen: ['100%', '100%'],
};
const sizeOf = (size: ModalOptions['size']): [string, string] =>
  typeof size === 'string' ? (modalSizes[size] ?? ['600px', 'max(40vh, 520px)']) : [size.width, size.height ?? 'auto'];

const refreshable = (call?: () => void): boolean => {
  call?.();
  return call !== undefined;
};

/** One unmodified page of the app in its sandbox, with the bridge around it. */
export const AppFrame = (props: FrameProps) => {
  const { frame, page, modal, issue } = props;
  const session = useSession();
  const person = usePerson();
  const iframe = useRef<HTMLIFrameElement>(null);
  const host = useRef<FrameHost | null>(null);
  const [height, setHeight] = useState(0);
  const [opened, setOpened] = useState<{ frame: RegisteredFrame; options: ModalOptions } | null>(null);
  const latest = useRef({ props, session, person });
  latest.current = { props, session, person };

  useEffect(() => {
    const at = `/local/frames/${frame.frameId}`;
    const now = () => latest.current;
    const around: Surroundings = {
      context: () => ({ ...frame.context, theme: { colorMode: now().session.colorMode } }),
      colorMode: () => now().session.colorMode,
      now: () => now().session.now(),
      invoke: async (functionKey, payload) =>
        (await now().session.ask<{ value?: unknown }>(`${at}/invoke`, { functionKey, payload })).value,
      fetchProduct: (path, init) => now().session.ask(`${at}/fetch`, { path, init }),
      resize: (wanted) => setHeight(Math.min(wanted, TALLEST)),
      submit: (payload) => {
        now().props.onSubmit?.(payload);
        return now().props.onSubmit !== undefined;
      },
      close: (payload) => {
        now().props.modal?.close(payload);
        return now().props.modal !== undefined;
      },
      open: () => refreshable(now().props.onOpen),
      refresh: () => {
        now().session.reload();
        return refreshable(now().props.onRefresh);
      },
      openModal: async (options) => {
        const { resource, context } = options;
        setOpened({ frame: await now().session.ask<RegisteredFrame>(`${at}/modal`, { resource, context }), options });
        return true;
      },
      showFlag: (flag) => now().session.showFlag(flag),
      closeFlag: (id) => now().session.closeFlag(id),
      path: () => now().props.page?.inner ?? null,
      setPath: (path, way) =>
        goTo(`/as/${encodeURIComponent(now().person.accountId)}/${now().props.page?.base}${path === '/' ? '' : path}`, way),
      go: (steps) => window.history.go(steps),
      urlOf: (place) => {
        if (place.target === 'issue') return `${location.origin}/browse/${String(place.issueKey)}`;
        if (place.target === 'module' && place.projectKey)
          return `${location.origin}/jira/servicedesk/projects/${String(place.projectKey)}/apps`;
        return null;
      },
      navigate: (url, newTab) => {
        const target = new URL(url, location.origin);
        const inside = target.origin === location.origin;
        const { accountId, group } = now().person;
        const path = inside ? screenPathOf(target.pathname + target.search + target.hash, accountId, group !== 'customer') : target.href;
        if (path === null) throw new Error(`navigation to ${url} is not emulated`);
        if (newTab) window.open(path, '_blank', 'noopener');
        else if (inside) goTo(path);
        else location.assign(path);
      },
    };
    const opening = hostFrame(frame.frameId, () => iframe.current?.contentWindow ?? null, new URL(frame.url).origin, around);
    host.current = opening;
    return () => opening.dispose();
  }, [frame]);

  useEffect(() => host.current?.push('theme', session.colorMode), [session.colorMode]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for every move
  useEffect(() => host.current?.push('clock', latest.current.session.now()), [session.moves]);
  useEffect(() => {
    if (page) host.current?.push('historyPopped', page.inner);
  }, [page]);
  const heard = useRef(issue?.stamp);
  useEffect(() => {
    if (!issue || heard.current === issue.stamp) return;
    heard.current = issue.stamp;
    const changes = [{ changeType: 'updated', atlassianId: latest.current.person.accountId }];
    host.current?.emit('JIRA_ISSUE_CHANGED', { issueId: issue.id, projectId: issue.projectId, changes });
  }, [issue]);

  const fixed = frame.viewportSize ? viewportHeights[frame.viewportSize] : undefined;
  const closeModal = (payload?: unknown): void => {
    setOpened(null);
    void opened?.options.onClose(payload);
  };
  return (
    <>
      <iframe
        ref={iframe}
        className={page ? 'frame page-frame' : 'frame'}
        title={frame.title || 'App'}
        src={frame.url}
        sandbox={SANDBOX}
        allow={ALLOW}
        style={modal ? { height: '100%' } : { height: fixed ?? height }}
      />
      {opened && <FrameModal frame={opened.frame} options={opened.options} close={closeModal} />}
    </>
  );
};

/** A dialog with one page of the app in it; the app closes it through the bridge, the person with Escape or the button. */
export const FrameModal = (props: { frame: RegisteredFrame; options: ModalOptions; close: (payload?: unknown) => void }) => {
  const { frame, options, close } = props;
  const { say } = useSession();
  const dialog = useRef<HTMLDialogElement>(null);
  const [width, height] = sizeOf(options.size);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the dialog's own cancel event
    <dialog
      ref={dialog}
      className="modal"
      style={{ width, height }}
      aria-label={options.title || frame.title}
      onCancel={(event) => {
        event.preventDefault();
        if (options.closeOnEscape) close();
      }}
      onClick={(event) => {
        if (event.target === dialog.current && options.closeOnOverlayClick) close();
      }}
    >
      <header>
        <strong>{options.title || frame.title}</strong>
        <button type="button" className="subtle" onClick={() => close()}>
          {say('close')}
        </button>
      </header>
      <AppFrame frame={frame} modal={{ close }} />
    </dialog>
  );
};

/** Registers the modules of a place for this person, and again when person, language, site or `generation` change. */
export const useFrames = (place: Readonly<Record<string, string>> | null, generation = 0): readonly RegisteredFrame[] | null => {
  const { ask, locale, start } = useSession();
  const { accountId } = usePerson();
  const [frames, setFrames] = useState<readonly RegisteredFrame[] | null>(null);
  const question = JSON.stringify([place, locale, accountId, start.boot, generation]);
  const asking = useRef({ ask, place, locale });
  asking.current = { ask, place, locale };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question names everything that matters
  useEffect(() => {
    const { ask, place, locale } = asking.current;
    if (place === null) return;
    let gone = false;
    let mine: readonly RegisteredFrame[] = [];
    const forget = () => mine.map(({ frameId }) => ask(`/local/frames/${frameId}`, undefined, 'DELETE').catch(() => undefined));
    const take = (found: readonly RegisteredFrame[]): void => {
      mine = found;
      if (gone) forget();
      else setFrames(found);
    };
    ask<{ frames: readonly RegisteredFrame[] }>('/local/frames', { place, locale }).then(
      (answer) => take(answer.frames),
      () => take([]),
    );
    return () => {
      gone = true;
      forget();
    };
  }, [question]);
  return frames;
};

/** A place where the app may show full-width pages (project page, settings). */
export const FullPage = ({ place, base, inner }: { place: Readonly<Record<string, string>>; base: string; inner: string }) => {
  const { say, moves } = useSession();
  const frames = useFrames(place, place.surface === 'project' ? moves : 0);
  if (!frames) return <Loading />;
  if (frames.length === 0) return <p className="notice">{say('nothingHere')}</p>;
  return frames.map((frame) => <AppFrame key={frame.frameId} frame={frame} page={{ base, inner }} />);
};
