import 'server-only';
import type { AsyncLocalStorage } from 'node:async_hooks';
import type { ServerResponse } from 'node:http';
import { notFound } from 'next/navigation';

/** Put there by `scripts/start/answer-under-way.mjs`. */
const held = globalThis as typeof globalThis & { paxflowAnswer?: AsyncLocalStorage<ServerResponse> };

/**
 * Answers 404 with the page that calls this. The framework's own `notFound()` sends an empty page that only
 * scripts can fill; where our server is not in front, that is what remains. Call it before anything is awaited
 * that could send the head of the answer. Rule: decision 014.
 */
export const answerNotFound = (): void => {
  const answer = held.paxflowAnswer?.getStore();
  if (!answer || answer.headersSent) notFound();
  answer.statusCode = 404;
};
