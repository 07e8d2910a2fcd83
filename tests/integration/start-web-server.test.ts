import { once } from 'node:events';
import type { RequestListener, Server } from 'node:http';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { answerNotFound } from '@/lib/answer-status';
import { createHttpServer, drain, listen } from '@/scripts/start/http-server.mjs';

const fine: RequestListener = (_req, res) => {
  res.end('fine');
};

async function aServer(handler: RequestListener = fine) {
  const server = createHttpServer(handler);
  await listen(server, 0, '127.0.0.1');
  onTestFinished(() => drain(server, 0));
  return server;
}

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
};

/** Sends the text as it is and answers everything that comes back until the connection ends. */
async function send(server: Server, text: string): Promise<string> {
  const socket = connect(portOf(server), '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => {
    answer += String(chunk);
  });
  socket.write(text);
  await once(socket, 'close');
  return answer;
}

const ask = (server: Server, method: string, target = '/') =>
  send(server, `${method} ${target} HTTP/1.1\r\nHost: paxflow.example\r\nConnection: close\r\n\r\n`);

test.each(['TRACE', 'PROPFIND', 'PURGE', 'MKCOL', 'FOO'])(
  'refuses %s with 405 and says what is allowed',
  async (method) => {
    const answer = await ask(await aServer(), method);
    expect(answer).toMatch(/^HTTP\/1\.1 405 /);
    expect(answer).toMatch(/\r\nallow: GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS\r\n/i);
  },
);

test('refuses to be a tunnel', async () => {
  const answer = await ask(await aServer(), 'CONNECT', 'elsewhere.example:443');
  expect(answer).toMatch(/^HTTP\/1\.1 405 .*\r\nAllow: /);
});

test.each(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
  'passes %s on to the app',
  async (method) => {
    expect(await ask(await aServer(), method)).toMatch(/^HTTP\/1\.1 200 /);
  },
);

test.each(['/%', '/help/%E0%A4%A', '/help/a/%ff.md'])(
  'refuses %s, which no program can decode, as the visitor’s fault',
  async (target) => {
    expect(await ask(await aServer(), 'GET', target)).toMatch(/^HTTP\/1\.1 400 /);
  },
);

test.each(['/help/%D0%BD', '/help/a%20b?q=%', '/%25'])('passes %s on to the app', async (target) => {
  expect(await ask(await aServer(), 'GET', target)).toMatch(/^HTTP\/1\.1 200 /);
});

test('lets what answers say the status of its own answer', async () => {
  const answer = await ask(
    await aServer(async (_req, res) => {
      await Promise.resolve();
      answerNotFound();
      res.end('not here');
    }),
    'GET',
  );
  expect(answer).toMatch(/^HTTP\/1\.1 404 [\s\S]*not here/);
});

test('says the status of one answer only, whatever else is under way', async () => {
  const server = await aServer(async (req, res) => {
    await new Promise(setImmediate);
    if (req.url === '/missing') answerNotFound();
    res.end();
  });
  const answers = await Promise.all(['/', '/missing', '/'].map((target) => ask(server, 'GET', target)));
  expect(answers.map((answer) => answer.slice(9, 12))).toEqual(['200', '404', '200']);
});

test('names the sender last, whatever the client claims to be', async () => {
  const server = await aServer((req, res) => {
    res.end(`from ${req.headers['x-forwarded-for']}.`);
  });
  expect(await ask(server, 'GET')).toContain('from 127.0.0.1.');
  const claim = 'X-Forwarded-For: 203.0.113.7\r\nX-Forwarded-For: 198.51.100.9';
  const answer = await send(
    server,
    `GET / HTTP/1.1\r\nHost: paxflow.example\r\n${claim}\r\nConnection: close\r\n\r\n`,
  );
  expect(answer).toContain('from 203.0.113.7, 198.51.100.9, 127.0.0.1.');
});

test('never echoes a refused request', async () => {
  const server = await aServer();
  const answer = await send(
    server,
    'TRACE / HTTP/1.1\r\nHost: a\r\nCookie: canary=1\r\nConnection: close\r\n\r\n',
  );
  expect(answer).not.toContain('canary');
});

test('answers a request for another protocol like any other', async () => {
  const answer = await send(
    await aServer(),
    'GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n',
  );
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
});

test('answers 431 to headers without end', async () => {
  const answer = await send(await aServer(), `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 431 /);
});

test('answers 500 when the app throws, and goes on', async () => {
  let isFirst = true;
  const server = await aServer((_req, res) => {
    if (!isFirst) return res.end('fine');
    isFirst = false;
    throw new Error('expected by this test');
  });
  expect(await ask(server, 'GET')).toMatch(/^HTTP\/1\.1 500 /);
  expect(await ask(server, 'GET')).toMatch(/^HTTP\/1\.1 200 /);
});

test('bounds how long a sender may take', async () => {
  const server = await aServer();
  expect(server.headersTimeout).toBeLessThanOrEqual(10_000);
  expect(server.requestTimeout).toBeLessThanOrEqual(30_000);
});

/** A request that the app has taken and not answered. */
async function aRequestUnderWay() {
  const server = await aServer(() => undefined);
  const taken = once(server, 'request');
  const answer = ask(server, 'GET');
  const [, res] = await taken;
  return { server, answer, res };
}

test('lets an answer under way finish when it stops', async () => {
  const { server, answer, res } = await aRequestUnderWay();
  const drained = drain(server);
  res.end('finished');
  expect(await answer).toContain('finished');
  await drained;
});

test('cuts what does not finish when it stops', async () => {
  const { server, answer } = await aRequestUnderWay();
  await drain(server, 50);
  expect(await answer).toBe('');
});
