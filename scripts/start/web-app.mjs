import { createServer } from 'node:http';
import { hidePages } from './hidden-pages.mjs';
import { createHttpServer, drain, listen } from './http-server.mjs';
import { portRefusal } from './port.mjs';
import { readyMade } from './ready-made.mjs';
import { Refusal } from './refusal.mjs';

/** Work to finish before the process ends, such as jobs under way; the app's modules add to it. */
const held = /** @type {{ paxflowOnStop?: (() => Promise<unknown>)[] }} */ (globalThis);

/**
 * The framework carries on, answering 500 to everything, when the app's own start failed; we do not. Asked
 * on a passing port, so that the real one opens only onto an app that works.
 * @param {Parameters<typeof createHttpServer>[0]} handler
 * @throws {Refusal}
 */
async function refuseBrokenApp(handler) {
  const server = createHttpServer(handler);
  await listen(server, 0, '127.0.0.1');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : null;
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health/live`, {
      signal: AbortSignal.timeout(60_000),
    });
    if (answer.status >= 500) throw new Refusal('The app could not start; the reason is in the lines above.');
  } finally {
    await drain(server, 0);
  }
}

/**
 * Runs the framework inside this process, behind our own web server.
 * @param {object} options
 * @param {string} options.root
 * @param {number} options.port
 * @param {string} options.host
 * @param {boolean} options.dev
 * @returns {Promise<{ stop: () => Promise<void> }>}
 */
export async function serveApp({ root, port, host, dev }) {
  // Not before now: on a fresh clone the framework has only just been installed.
  const { default: next } = await import('next');
  const isAnswered = dev ? () => false : readyMade(root);
  const hide = hidePages(root);
  const server = createHttpServer(async (req, res) => {
    if (isAnswered(req, res)) return;
    await hide(req);
    await handle(req, res);
  });
  // Only development uses web sockets. Given a server that never listens, the framework leaves ours alone,
  // and a request that asks for an upgrade is answered like any other.
  const forUpgrades = dev ? server : createServer();
  const app = next({ dev, hostname: host, port, dir: root, httpServer: forUpgrades, quiet: true });
  await app.prepare();
  const handle = app.getRequestHandler();
  await refuseBrokenApp(handle);
  await listen(server, port, host).catch((error) => {
    throw portRefusal(error, port, host);
  });
  return {
    stop: async () => {
      await drain(server);
      await Promise.allSettled((held.paxflowOnStop ?? []).map((finish) => finish()));
      await app.close();
    },
  };
}
