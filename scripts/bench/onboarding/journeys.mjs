import { connectNumber } from './journey.mjs';

/** @typedef {{ journeys: number, atOnce: number, pressEveryMs: number }} Load */

/** Twenty customers who are through within a minute, quicker than anybody reads. @type {Load} */
export const twentyCustomers = { journeys: 40, atOnce: 20, pressEveryMs: 6_000 };

/** A journey of ten presses each 1.2 seconds takes some 15 until Meta is done: thirty at once are over a hundred a minute. @type {Load} */
export const hundredAMinute = { journeys: 140, atOnce: 30, pressEveryMs: 1_200 };

const presses = 10;

/**
 * Two hundred German mobile numbers that are kept for films. Beside a Meta that is not the app's own stand-in the app
 * refuses the fictional numbers it knows; it does not know these.
 */
const numbers = ['+4917139200', '+49176040690'].flatMap((start) =>
  Array.from({ length: 100 }, (_, i) => `${start}${String(i).padStart(2, '0')}`),
);

/** A cookie and a number for each journey. */
export const journeysToBe = numbers.length;

/**
 * @param {string} app @param {readonly string[]} cookies @param {import('./journey.mjs').Control} control
 * @param {Load & { from: number }} load `from`: the first journey that is not taken yet
 */
export async function walkAll(app, cookies, control, { journeys, atOnce, pressEveryMs, from }) {
  /** @type {Record<string, number[]>} */
  const took = {};
  /** @type {string[]} */
  const faults = [];
  let next = from;
  const begun = performance.now();
  const customer = async () => {
    while (next < from + journeys) {
      const index = next++;
      const start = performance.now();
      let pressed = 0;
      // Somewhere within each stretch: people do not press in step with one another.
      const pace = () => {
        const due = start + (pressed++ + Math.random()) * pressEveryMs;
        return new Promise((resolve) => setTimeout(resolve, due - performance.now()));
      };
      const at = { app, cookie: cookies[index] ?? '', e164: numbers[index] ?? '', control, pace };
      try {
        for (const [step, ms] of Object.entries(await connectNumber(at)))
          took[step] = [...(took[step] ?? []), ms];
      } catch (error) {
        faults.push(error instanceof Error ? error.message : String(error));
      }
    }
  };
  // They do not all begin in the same instant.
  await Promise.all(
    Array.from({ length: atOnce }, async (_, i) => {
      await new Promise((resolve) => setTimeout(resolve, (i * pressEveryMs * presses) / atOnce));
      await customer();
    }),
  );
  return { took, faults, minutes: (performance.now() - begun) / 60_000 };
}
