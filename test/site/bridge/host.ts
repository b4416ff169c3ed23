import { isMessage, openRpc } from './rpc';

/** What the screen around a frame does for it; the answers come from the server, which knows who the frame belongs to. */
export interface Surroundings {
  context(): unknown;
  colorMode(): 'light' | 'dark';
  now(): number;
  invoke(functionKey: string, payload: unknown): Promise<unknown>;
  fetchProduct(path: string, init: { method?: string; headers?: [string, string][]; body?: string | null }): Promise<unknown>;
  resize(height: number): void;
  /** Each returns false where the surface has no such thing; the SDK makes that an error. */
  submit(payload: unknown): boolean;
  close(payload: unknown): boolean;
  open(): boolean;
  refresh(): boolean;
  openModal(options: ModalOptions): Promise<boolean>;
  showFlag(flag: Flag): void;
  closeFlag(id: string): void;
  /** Path inside a full page; null where the surface has none. */
  path(): string | null;
  setPath(path: string, way: 'push' | 'replace'): void;
  go(steps: number): void;
  /** Absolute address of a place of the site; null = a place this site does not have. */
  urlOf(place: Record<string, unknown>): string | null;
  navigate(url: string, newTab: boolean): void;
}

export interface ModalOptions {
  resource: string | null;
  size: string | { width: string; height?: string };
  context: unknown;
  closeOnEscape: boolean;
  closeOnOverlayClick: boolean;
  title: string;
  onClose: (payload?: unknown) => void;
}

export interface Flag {
  id: string;
  title: string;
  description?: string;
  type: string;
  isAutoDismiss?: boolean;
  actions?: { text: string; onClick: () => void }[];
}

/** The screen's end of one frame. */
export interface FrameHost {
  readonly frameId: string;
  /** Tells a page that is running something new; one that still loads learns it at its start. */
  push(name: 'theme' | 'clock' | 'historyPopped', payload: unknown): void;
  /** Delivers an event of the product (`JIRA_ISSUE_CHANGED`) to this frame. */
  emit(event: string, payload: unknown): void;
  closed(payload?: unknown): void;
  dispose(): void;
}

type Handler = (payload: never) => unknown;
const bus = new Map<string, Set<(payload: unknown) => unknown>>();

const subscribe = (name: string, callback: (payload: unknown) => unknown): (() => void) => {
  const listeners = bus.get(name) ?? new Set();
  bus.set(name, listeners.add(callback));
  return () => void listeners.delete(callback);
};
const publish = (name: string, payload: unknown): void => {
  for (const listener of bus.get(name) ?? []) listener(payload);
};

/** Serves `window.__bridge` of one frame (local-site 3.3); whatever is not here is refused by its name. */
export const hostFrame = (frameId: string, frameWindow: () => Window | null, origin: string, around: Surroundings): FrameHost => {
  const undo = new Set<() => void>();
  let isRunning = false;
  const closers = new Set<(payload?: unknown) => void>();
  const on = ({ event, callback }: { event: string; callback: (payload: unknown) => unknown }) => {
    const unsubscribe = subscribe(event, callback);
    const unsubscribeOwn = subscribe(`${frameId} ${event}`, callback);
    const both = (): void => {
      unsubscribe();
      unsubscribeOwn();
    };
    undo.add(both);
    return { unsubscribe: both };
  };
  const emit = ({ event, payload }: { event: string; payload: unknown }): void => publish(event, payload);
  const urlOf = (place: Record<string, unknown>): string => {
    const url = typeof place.url === 'string' ? place.url : around.urlOf(place);
    if (url === null) throw new Error(`navigation to ${String(place.target)} is not emulated`);
    return url;
  };
  const path = (): string => {
    const found = around.path();
    if (found === null) throw new Error('createHistory works on full pages only.');
    return found;
  };

  const methods: Record<string, Handler> = {
    getContext: () => around.context(),
    invoke: async ({ functionKey, payload, metadata, invokeType }: Record<string, unknown>) => {
      if (invokeType) throw new Error(`bridge method invoke (${String(invokeType)}) is not emulated`);
      const body = await around.invoke(String(functionKey), payload);
      return metadata ? { body, metadata: {} } : body;
    },
    fetchProduct: ({ product, restPath, fetchRequestInit, isMultipartFormData }: Record<string, unknown>) => {
      if (product !== 'jira' || isMultipartFormData) throw new Error(`bridge method fetchProduct (${String(product)}) is not emulated`);
      return around.fetchProduct(String(restPath), (fetchRequestInit ?? {}) as Parameters<Surroundings['fetchProduct']>[1]);
    },
    submit: (payload: unknown) => around.submit(payload),
    close: (payload: unknown) => around.close(payload),
    onClose: (callback: unknown) => {
      if (typeof callback !== 'function') return false;
      closers.add(callback as () => void);
      return true;
    },
    open: () => around.open(),
    refresh: () => around.refresh(),
    refreshIssueView: () => around.refresh(),
    enableTheming: () => around.colorMode(),
    createHistory: path,
    historyPush: (to: string) => around.setPath(to, 'push'),
    historyReplace: (to: string) => around.setPath(to, 'replace'),
    historyGo: (steps: number) => around.go(steps),
    navigate: (place: Record<string, unknown>) => around.navigate(urlOf(place), place.type === 'new-tab'),
    getUrl: (place: Record<string, unknown>) => urlOf(place),
    showFlag: (flag: Flag) => around.showFlag(flag),
    closeFlag: ({ id }: { id: string }) => around.closeFlag(id),
    openModal: (options: ModalOptions) => around.openModal(options),
    on,
    onPublic: on,
    emit,
    emitPublic: emit,
    emitReadyEvent: () => true,
    getFrameId: () => frameId,
    changeWindowTitle: (title: string) => {
      document.title = title;
    },
    resize: (height: number) => around.resize(height),
  };

  const rpc = openRpc(
    (message) => frameWindow()?.postMessage(message, origin),
    (name, payload) => {
      const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
      if (!method) throw new Error(`bridge method ${name} is not emulated`);
      return method(payload as never);
    },
  );
  const receive = (event: MessageEvent): void => {
    if (event.source !== null && event.source === frameWindow() && event.origin === origin && isMessage(event.data)) {
      isRunning = true;
      rpc.receive(event.data);
    }
  };
  window.addEventListener('message', receive);
  return {
    frameId,
    push: (name, payload) => {
      if (isRunning) void rpc.call(name, payload);
    },
    emit: (event, payload) => publish(`${frameId} ${event}`, payload),
    closed: (payload) => {
      for (const closer of closers) closer(payload);
    },
    dispose: () => {
      window.removeEventListener('message', receive);
      for (const end of undo) end();
    },
  };
};
