import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

/** Another program has the port; the message names it and says what to do. */
export class PortBusy extends Error {
  constructor(
    readonly port: number,
    options?: ErrorOptions,
  ) {
    super(`Port ${port} is already in use; stop the program that uses it, or give the local site another port.`, options);
  }
}

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** Serves `app` on 127.0.0.1 only; port 0 takes any free one. Throws PortBusy. */
export const listen = (app: Pick<Hono, 'fetch'>, port: number): Promise<Listening> =>
  new Promise((resolve, reject) => {
    // The functions of the app share this process: their global Request and Response stay Node's own.
    const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false });
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortBusy(port, { cause: error }) : error),
    );
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address ? address.port : port,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
  });
