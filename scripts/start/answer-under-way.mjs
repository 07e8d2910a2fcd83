import { AsyncLocalStorage } from 'node:async_hooks';

/** @type {AsyncLocalStorage<import('node:http').ServerResponse>} */
const underWay = new AsyncLocalStorage();

/**
 * Runs `work` so that a page can say the status of this answer (`lib/answer-status.ts`): the framework gives it
 * no other way. On the global object, because the app's code is bundled apart from this file.
 * @template T
 * @param {import('node:http').ServerResponse} answer
 * @param {() => T} work
 * @returns {T}
 */
export const whileAnswering = (answer, work) => {
  Object.assign(globalThis, { paxflowAnswer: underWay });
  return underWay.run(answer, work);
};
