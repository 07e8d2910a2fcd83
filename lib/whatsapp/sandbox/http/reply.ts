import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** What goes back over the wire: an answer, or one of the ways of not answering. */
export type Reply =
  | { kind: 'json'; status: number; body: unknown; headers?: Record<string, string>; delayMs?: number }
  | { kind: 'text'; status: number; text: string; headers?: Record<string, string> }
  | { kind: 'silence'; holdMs: number }
  | { kind: 'drop' };

export const json = (body: unknown, status = 200): Reply => ({ kind: 'json', status, body });

/** Waits, but not longer than anybody listens and never keeping the process alive. */
const waitWhileOpen = async (response: ServerResponse, ms: number): Promise<void> => {
  const closed = new AbortController();
  response.once('close', () => closed.abort());
  await wait(ms, undefined, { ref: false, signal: closed.signal }).catch(() => undefined);
};

/** Sends a reply. Silence holds the connection open, says nothing, and cuts it in the end. */
export const sendReply = async (response: ServerResponse, reply: Reply): Promise<void> => {
  if (reply.kind === 'silence') await waitWhileOpen(response, reply.holdMs);
  if (reply.kind === 'silence' || reply.kind === 'drop') {
    response.destroy();
    return;
  }
  if (reply.kind === 'json' && reply.delayMs) await waitWhileOpen(response, reply.delayMs);
  if (response.destroyed) return;
  const text = reply.kind === 'json' ? JSON.stringify(reply.body) : reply.text;
  response.writeHead(reply.status, {
    'content-type': reply.kind === 'json' ? 'application/json; charset=utf-8' : 'text/plain',
    'cache-control': 'no-store',
    ...reply.headers,
  });
  response.end(text);
};
