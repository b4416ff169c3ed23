import { invoke, makeInvoke } from '@forge/bridge/out/invoke/index.js';
import { router } from '@forge/bridge/out/router/router.js';
import { close } from '@forge/bridge/out/view/close.js';
import { getContext } from '@forge/bridge/out/view/getContext.js';
import { submit } from '@forge/bridge/out/view/submit.js';
import { theme } from '@forge/bridge/out/view/theme.js';

/**
 * The parts of `@forge/bridge` that the portal uses. The package is CommonJS behind one entry, so a bundler keeps all of
 * it; taking the files themselves keeps 25 KB away from every customer (`portal` in vite.config.mjs).
 */
export const view = { close, getContext, submit, theme };
export { invoke, makeInvoke, router };
