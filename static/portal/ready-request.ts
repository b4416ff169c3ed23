import type { RequestPanelView } from '../../src/domain/view/request-panel';

/** A request whose verdict is there. */
export type ReadyRequest = Extract<RequestPanelView, { state: 'ready' }>;
