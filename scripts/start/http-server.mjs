import { createServer } from 'node:http';
import { whileAnswering } from './answer-under-way.mjs';

const allowed = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const allow = allowed.join(', ');

/** What the parser complains about, and what to answer; everything else is a bad request. */
/** @type {Record<string, string>} */
const answers = {
  HPE_INVALID_METHOD: `405 Method Not Allowed\r\nAllow: ${allow}`,
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** The framework answers 500 to a path it cannot decode, though the fault is the visitor's. @param {string} [url] */
const isReadable = (url = '') => {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
};

/** @param {import('node:stream').Duplex} socket @param {string} statusAndHeaders */
const endWith = (socket, statusAndHeaders) => {
  if (!socket.writable) return socket.destroy();
  return socket.end(`HTTP/1.1 ${statusAndHeaders}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
};

/**
 * Proxies append the address they were called from, and so do we: what a client claims never stands last.
 * @param {import('node:http').IncomingMessage} req
 */
const appendSender = ({ headers, socket }) => {
  headers['x-forwarded-for'] = [headers['x-forwarded-for'], socket.remoteAddress].filter(Boolean).join(', ');
};

/**
 * The web server in front of the framework: methods nothing here answers are refused, and nobody holds a
 * connection by sending slowly.
 * @param {(req: import('node:http').IncomingMessage, res: import('node:http').ServerResponse) => Promise<void> | void} handler
 */
export function createHttpServer(handler) {
  const limits = {
    requestTimeout: 30_000,
    headersTimeout: 10_000,
    keepAliveTimeout: 65_000,
    connectionsCheckingInterval: 5_000,
  };
  const server = createServer(limits, async (req, res) => {
    if (!allowed.includes(req.method ?? '')) {
      res.writeHead(405, { allow, connection: 'close' }).end();
      return;
    }
    if (!isReadable(req.url)) {
      res.writeHead(400).end();
      return;
    }
    appendSender(req);
    try {
      await whileAnswering(res, () => handler(req, res));
    } catch (error) {
      console.error(error);
      if (!res.headersSent) res.writeHead(500);
      res.end();
    }
  });
  server.on('connect', (_req, socket) => endWith(socket, answers.HPE_INVALID_METHOD ?? ''));
  server.on('clientError', (/** @type {NodeJS.ErrnoException} */ error, socket) =>
    endWith(socket, answers[error.code ?? ''] ?? '400 Bad Request'),
  );
  return server;
}

/**
 * @param {import('node:http').Server} server @param {number} port @param {string} host
 * @returns {Promise<void>}
 */
export const listen = (server, port, host) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });

/**
 * Takes no new connections, lets answers under way finish, and cuts what is left after `drainMs`.
 * @param {import('node:http').Server} server @param {number} [drainMs]
 * @returns {Promise<void>}
 */
export const drain = (server, drainMs = 2_000) =>
  new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    const cut = setTimeout(() => server.closeAllConnections(), drainMs);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(cut);
      resolve();
    });
  });
