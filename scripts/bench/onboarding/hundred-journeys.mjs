import { connectNumber } from './journey.mjs';

const journeys = 100;
const atOnce = 20;
/** Twenty customers at once and a hundred journeys a minute mean that one takes twelve seconds: a press each second. */
const presses = 10;
const pressEveryMs = (60_000 * atOnce) / journeys / presses;

/**
 * A German mobile number that is kept for films. Beside a Meta that is not the app's own stand-in the app refuses the
 * fictional numbers it knows; it does not know these hundred. @param {number} index
 */
const numberFor = (index) => `+4917139200${String(index).padStart(2, '0')}`;

/** @param {string} app @param {readonly string[]} cookies @param {import('./journey.mjs').Control} control */
export async function hundredJourneys(app, cookies, control) {
  /** @type {Record<string, number[]>} */
  const took = {};
  /** @type {string[]} */
  const faults = [];
  let next = 0;
  const begun = performance.now();
  const customer = async () => {
    while (next < journeys) {
      const index = next++;
      const start = performance.now();
      let pressed = 0;
      const pace = () =>
        new Promise((resolve) => setTimeout(resolve, start + ++pressed * pressEveryMs - performance.now()));
      const at = { app, cookie: cookies[index] ?? '', e164: numberFor(index), control, pace };
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
  return { journeys, atOnce, minutes: (performance.now() - begun) / 60_000, took, faults };
}
