import { afterAll, beforeAll, beforeEach } from 'vitest';
import { createGraphClient, type GraphClient } from '@/lib/whatsapp/client';
import type { MetaSilent } from '@/lib/whatsapp/types';
import { type AnsweringServer, type PlannedAnswer, startAnsweringServer } from './answering-server';

export const token = 'EAAtestbusinesstoken';
export const app = { appId: '100200300400500', appSecret: 'test-app-secret-0123456789abcdef' };
export const wabaId = '102290129340398';
export const phoneNumberId = '106540352242922';
export const numberToAdd = {
  countryCallingCode: '44',
  nationalNumber: '7700900982',
  displayName: 'Lantern Bakery',
};
export const testMessage = { to: '+447700900321', template: 'hello_world', language: 'en_US' };

/** A client that speaks to a server of this test file. The getters work inside tests only. */
export const answeringGraph = () => {
  let server: AnsweringServer;
  const clientWith = (timeoutMs: number): GraphClient =>
    createGraphClient({ baseUrl: server.baseUrl, version: 'v25.0', ...app, timeoutMs });
  let graph: GraphClient;
  beforeAll(async () => {
    server = await startAnsweringServer();
    graph = clientWith(5000);
  });
  beforeEach(() => {
    server.answerWith({});
    server.requests.splice(0);
  });
  afterAll(() => server.close());
  return {
    get server() {
      return server;
    },
    get graph() {
      return graph;
    },
    clientWith,
    /** Registers a number and is answered like this. */
    register: (answer: PlannedAnswer) => {
      server.answerWith(answer);
      return graph.registerNumber(token, phoneNumberId, '004217');
    },
  };
};

export const refusal = (
  status: number,
  error: object,
  headers: Record<string, string> = {},
): PlannedAnswer => ({
  status,
  headers,
  body: { error },
});

export const silence = (reason: MetaSilent['reason']) => ({ ok: false, failure: { kind: 'silent', reason } });
