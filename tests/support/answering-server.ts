import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as it arrived, so that a test can look at what really went over the wire. */
export type ArrivedRequest = {
  method: string;
  /** Path and query, undecoded. */
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
};

/** An answer to give, or a function that answers in its own way (or never). */
export type PlannedAnswer =
  | { status?: number; headers?: Record<string, string>; body?: string | object }
  | ((response: ServerResponse, request: ArrivedRequest) => void);

const give = (answer: PlannedAnswer, response: ServerResponse, request: ArrivedRequest): void => {
  if (typeof answer === 'function') {
    answer(response, request);
    return;
  }
  const { status = 200, headers = {}, body = { success: true } } = answer;
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
};

/**
 * A small HTTP server on a free loopback port that keeps every request and gives the planned answers in turn; the
 * last one stays. Close it after the test: connections that still wait for an answer are cut.
 */
export async function startAnsweringServer() {
  const requests: ArrivedRequest[] = [];
  let planned: PlannedAnswer[] = [{}];
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const request = {
        method: incoming.method ?? '',
        url: incoming.url ?? '',
        headers: incoming.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      };
      requests.push(request);
      const answer = planned.length > 1 ? planned.shift() : planned[0];
      give(answer ?? {}, response, request);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    requests,
    /** The only request since the last call; fails when there was none or more than one. */
    takeRequest: (): ArrivedRequest => {
      const [request, ...more] = requests.splice(0);
      if (!request || more.length > 0)
        throw new Error(`Expected one request, got ${request ? more.length + 1 : 0}`);
      return request;
    },
    answerWith: (...answers: PlannedAnswer[]): void => {
      planned = answers;
    },
    close: async (): Promise<void> => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export type AnsweringServer = Awaited<ReturnType<typeof startAnsweringServer>>;
