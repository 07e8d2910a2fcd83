import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { securityHeaders } from '../ready/security-headers.mjs';

/**
 * @typedef {{ packed: Record<string, Buffer>, headers: Record<string, string> }} Ready
 * @typedef {(req: import('node:http').IncomingMessage, res: import('node:http').ServerResponse) => boolean} Answer
 */

const encodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
];
const pageHeaders = {
  ...Object.fromEntries(securityHeaders.map(({ key, value }) => [key, value])),
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'public, max-age=0, must-revalidate',
};
/** @type {Record<string, string>} */
const fileTypes = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' };

/** What the framework's own client asks for is never a page. */
const forTheFramework = ['rsc', 'next-action', 'next-router-state-tree', 'next-router-prefetch'];

/** Every file below `folder` that was compressed at the build, without the ending. @param {string} folder */
const packedBelow = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.br'))
        .map((file) => file.replaceAll('\\', '/').slice(0, -'.br'.length))
    : [];

/** @param {string} file @param {Record<string, string>} headers @returns {Ready} */
const load = (file, headers) => {
  const packed = Object.fromEntries(encodings.map(({ name, ending }) => [name, readFileSync(file + ending)]));
  return { packed, headers: { ...headers, Vary: 'Accept-Encoding' } };
};

/** A page may change at the next build; a hashed file never does, so nobody asks about it twice. @param {string} file @returns {Ready} */
const loadPage = (file) => {
  const page = load(file, pageHeaders);
  const etag = createHash('sha256')
    .update(page.packed.br ?? '')
    .digest('base64url')
    .slice(0, 22);
  return { ...page, headers: { ...page.headers, ETag: `"${etag}"` } };
};

/** Address to what is ready for it. @param {string} root @returns {Map<string, Ready>} */
const loadAll = (root) => {
  const pages = join(root, '.next/ready');
  const files = join(root, '.next/static');
  const forEver = {
    'Cache-Control': 'public, max-age=31536000, immutable',
    'X-Content-Type-Options': 'nosniff',
  };
  const typeOf = (/** @type {string} */ file) => fileTypes[file.split('.').at(-1) ?? ''];
  return new Map([
    ...packedBelow(pages).map(
      (file) => /** @type {const} */ ([`/${file.replace(/\.html$/, '')}`, loadPage(join(pages, file))]),
    ),
    ...packedBelow(files).flatMap((file) => {
      const type = typeOf(file);
      return type
        ? [
            /** @type {const} */ ([
              `/_next/static/${file}`,
              load(join(files, file), { ...forEver, 'Content-Type': type }),
            ]),
          ]
        : [];
    }),
  ]);
};

/**
 * Answers what the build made ready, lean articles and hashed scripts, from memory and compressed beforehand. What
 * there is was settled at the start: no address of a request is ever turned into a path, and no file is opened.
 * @param {string} root
 * @returns {Answer} false when something else has to answer
 */
export function readyMade(root) {
  const all = loadAll(root);
  return (req, res) => {
    const { method, url = '', headers } = req;
    const ready = method === 'GET' || method === 'HEAD' ? all.get(url.split('?', 1)[0] ?? '') : undefined;
    if (!ready || forTheFramework.some((name) => name in headers)) return false;
    const accepted = String(headers['accept-encoding'] ?? '')
      .split(',')
      .map((one) => one.trim());
    const encoding = encodings.find(({ name }) => accepted.includes(name));
    const body = encoding && ready.packed[encoding.name];
    if (!encoding || !body) return false;
    if (ready.headers.ETag && headers['if-none-match']?.includes(ready.headers.ETag)) {
      res.writeHead(304, ready.headers).end();
      return true;
    }
    res.writeHead(200, {
      ...ready.headers,
      'Content-Encoding': encoding.name,
      'Content-Length': body.length,
    });
    res.end(method === 'HEAD' ? undefined : body);
    return true;
  };
}
