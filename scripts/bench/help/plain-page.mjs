import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/**
 * The limit: the same words, styles and font as the article, with nothing that moves.
 * @param {string} html a lean page
 */
export const plainPage = (html) =>
  html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link rel="stylesheet"[^>]*disabled[^>]*>/g, '')
    .replace(/<!--[\s\S]*?-->/g, '');

/**
 * Serves that page and the build's files, from memory, for as long as `use` takes.
 * @template T
 * @param {string} root
 * @param {string} html
 * @param {(url: string) => Promise<T>} use
 */
export async function withPlainPage(root, html, use) {
  const body = brotliCompressSync(html);
  const server = createServer((req, res) => {
    const { pathname } = new URL(req.url ?? '/', 'http://x');
    if (pathname === '/') {
      const headers = { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' };
      res.writeHead(200, { ...headers, 'content-length': body.length }).end(body);
    } else if (/^\/_next\/static\/media\/[\w.~-]+\.woff2$/.test(pathname)) {
      res.writeHead(200, { 'content-type': 'font/woff2', 'access-control-allow-origin': '*' });
      res.end(readFileSync(join(root, pathname.replace('/_next/', '.next/'))));
    } else res.writeHead(204).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  try {
    const address = server.address();
    return await use(`http://localhost:${typeof address === 'object' ? address?.port : 0}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
