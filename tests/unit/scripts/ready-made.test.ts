import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { compressFile } from '@/scripts/ready/compress.mjs';
import { readyMade } from '@/scripts/start/ready-made.mjs';
import { tempFolder } from '../../support/temp-folder';

const root = tempFolder();
let server: Server;
let origin = '';

beforeAll(async () => {
  const write = (path: string, text: string) => {
    const file = join(root, '.next', path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
    compressFile(file);
  };
  write('ready/help/a/one.html', '<p>One</p>'.repeat(50));
  write('static/chunks/x.js', 'go()'.repeat(50));
  const isAnswered = readyMade(root);
  server = createServer((req, res) => {
    if (!isAnswered(req, res)) res.writeHead(299).end('the framework');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true, force: true });
});

/** The answer as it stands on the wire. */
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    import('node:http').then(({ request }) => {
      const url = new URL(origin);
      const sent = request({ host: url.hostname, port: url.port, path, method, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
        );
      });
      sent.once('error', reject).end();
    }, reject);
  });

it('answers an article in the reader’s best encoding, with the headers every answer has', async () => {
  const br = await ask('/help/a/one', { 'accept-encoding': 'gzip, deflate, br' });
  expect(br.headers).toMatchObject({ 'content-encoding': 'br', 'x-content-type-options': 'nosniff' });
  expect(brotliDecompressSync(br.body).toString()).toContain('<p>One</p>');
  const gzip = await ask('/help/a/one?from=mail', { 'accept-encoding': 'gzip' });
  expect(gunzipSync(gzip.body).toString()).toContain('<p>One</p>');
});

it('says that nothing changed to whoever has the article already', async () => {
  const { headers } = await ask('/help/a/one', { 'accept-encoding': 'br' });
  const again = await ask('/help/a/one', { 'accept-encoding': 'br', 'if-none-match': String(headers.etag) });
  expect([again.status, again.body.length]).toEqual([304, 0]);
});

it('lets browsers keep a hashed script for ever', async () => {
  const { headers } = await ask('/_next/static/chunks/x.js', { 'accept-encoding': 'br' });
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
});

test.each([
  ['another method', '/help/a/one', { 'accept-encoding': 'br' }, 'POST'],
  ['the framework’s own questions', '/help/a/one', { 'accept-encoding': 'br', rsc: '1' }, 'GET'],
  ['a reader who takes nothing packed', '/help/a/one', {}, 'GET'],
  ['a slash at the end', '/help/a/one/', { 'accept-encoding': 'br' }, 'GET'],
  ['a file’s own name', '/help/a/one.html', { 'accept-encoding': 'br' }, 'GET'],
  ['a way out of the folder', '/help/../ready/help/a/one', { 'accept-encoding': 'br' }, 'GET'],
  ['the same in disguise', '/help/%2e%2e/%2e%2e/package.json', { 'accept-encoding': 'br' }, 'GET'],
  ['a name of every object', '/constructor', { 'accept-encoding': 'br' }, 'GET'],
])('leaves %s to the framework', async (_, path, headers, method) => {
  expect((await ask(path, headers, method)).status).toBe(299);
});
