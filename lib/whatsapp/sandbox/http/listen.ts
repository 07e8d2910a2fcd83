import { once } from 'node:events';
import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

const PATIENCE_MS = 3000;
const PAUSE_MS = 100;

const listenOnce = async (server: Server, port: number): Promise<void> => {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
};

/**
 * Listens on 127.0.0.1 and answers the port. A port that is taken is tried for three seconds: an app that was
 * killed and started again meets its old sandbox for a moment.
 */
export const listen = async (server: Server, port: number): Promise<number> => {
  const giveUpAt = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      await listenOnce(server, port);
      const address = server.address();
      return typeof address === 'object' && address ? address.port : port;
    } catch (cause) {
      if (performance.now() > giveUpAt) {
        throw new Error(`The sandbox cannot listen on port ${port}; is another one running?`, { cause });
      }
      await wait(PAUSE_MS);
    }
  }
};
