import { EventEmitter, once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export type ReceivedWebhook = {
  body: string;
  signature: string;
  field: string;
  value: Record<string, unknown>;
};

/** Meta sends JSON; the carrier a form, which counts as the field `sms`. */
const received = (body: string, signature: string): ReceivedWebhook => {
  if (!body.startsWith('{'))
    return { body, signature, field: 'sms', value: Object.fromEntries(new URLSearchParams(body)) };
  const [change] = JSON.parse(body).entry[0].changes;
  return { body, signature, field: change.field, value: change.value };
};

/** An app's webhook address for one test: repeats challenges and keeps what arrives. */
export const aCallback = async () => {
  const arrivals = new EventEmitter();
  const webhooks: ReceivedWebhook[] = [];
  const plan = { statuses: [] as number[], verifyToken: 'test-verify-token', handshakes: 0 };

  const shake = (url: URL, response: ServerResponse): void => {
    plan.handshakes += 1;
    const isRight = url.searchParams.get('hub.verify_token') === plan.verifyToken;
    response.writeHead(isRight ? 200 : 403).end(isRight ? url.searchParams.get('hub.challenge') : '');
    arrivals.emit('handshake');
  };
  const server = createServer(async (request, response) => {
    if (request.method === 'GET') {
      shake(new URL(request.url ?? '/', 'http://callback.invalid'), response);
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    response.writeHead(plan.statuses.shift() ?? 200).end();
    const { headers } = request;
    const signature = String(headers['x-hub-signature-256'] ?? headers['x-twilio-signature']);
    webhooks.push(received(Buffer.concat(chunks).toString('utf8'), signature));
    arrivals.emit('webhook');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;

  /** Waits until `count` webhooks of a field have arrived, and answers them. */
  const arrived = async (field: string, count = 1): Promise<ReceivedWebhook[]> => {
    for (;;) {
      const matching = webhooks.filter((one) => one.field === field);
      if (matching.length >= count) return matching;
      await once(arrivals, 'webhook');
    }
  };
  return {
    url: `http://127.0.0.1:${port}/hook`,
    plan,
    webhooks,
    arrived,
    handshake: () => once(arrivals, 'handshake'),
  };
};
