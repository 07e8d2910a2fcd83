import { percentile, printFigure } from '../figures.mjs';
import { hundredAMinute, twentyCustomers, walkAll } from './journeys.mjs';
import { webhookStorm } from './storm.mjs';

const storm = { perSecond: 200, seconds: 30 };
const loads = 40;

/** @param {readonly number[]} times */
const ms = (times, part = 0.5) => `${percentile(times, part).toFixed(0)} ms`;

/** @param {string} name @param {string} url @param {readonly string[]} cookies @param {import('./journey.mjs').Control} control */
export async function benchJourneys(name, url, cookies, control) {
  const calm = await walkAll(url, cookies, control, { ...twentyCustomers, from: 0 });
  const times = Object.values(calm.took).flat();
  const text = `${name}: ${twentyCustomers.atOnce} customers at once, press to next page, p95`;
  printFigure(text, ms(times, 0.95), 'under 150 ms', percentile(times, 0.95) < 150);
  for (const [step, took] of Object.entries(calm.took))
    printFigure(`  ${step}, the middle one and p95`, `${ms(took)}, ${ms(took, 0.95)}`);
  printFaults(calm.faults, twentyCustomers.journeys);

  const crowd = await walkAll(url, cookies, control, { ...hundredAMinute, from: twentyCustomers.journeys });
  const aMinute = hundredAMinute.journeys / crowd.minutes;
  printFigure(`${name}: journeys in a minute`, aMinute.toFixed(0), '100 or more', aMinute >= 100);
  printFigure('  press to next page then, p95', ms(Object.values(crowd.took).flat(), 0.95));
  printFaults(crowd.faults, hundredAMinute.journeys);
}

/** @param {readonly string[]} faults @param {number} of */
function printFaults(faults, of) {
  printFigure('  without an error', `${of - faults.length} of ${of}`, 'all', faults.length === 0);
  for (const fault of new Set(faults)) console.log(`  ${fault}`);
}

/** How long one page takes, again and again, in milliseconds. @param {string} url @param {string} cookie */
async function pageTimes(url, cookie) {
  const times = [];
  for (let i = 0; i < loads + 5; i++) {
    const begun = performance.now();
    const response = await fetch(url, { headers: { cookie } });
    const html = await response.text();
    if (!html.includes('1,000 numbers')) throw new Error(`${url} is not the list: ${response.status}`);
    // The first few find a server that has not run this page yet.
    if (i >= 5) times.push(performance.now() - begun);
  }
  return times;
}

/** @param {string} name @param {string} url @param {string} cookie */
export async function benchList(name, url, cookie) {
  const times = await pageTimes(`${url}/numbers`, cookie);
  const text = `${name}: /numbers with 1,000 numbers, p95`;
  printFigure(text, ms(times, 0.95), 'under 200 ms', percentile(times, 0.95) < 200);
  printFigure('  the middle one', ms(times));
}

/** @param {string} name @param {string} url @param {string} appSecret */
export async function benchWebhooks(name, url, appSecret) {
  const { sent, answered, waits } = await webhookStorm(url, appSecret, storm);
  const p99 = percentile(waits, 0.99);
  const text = `${name}: ${storm.perSecond} webhooks a second, answer p99`;
  printFigure(text, ms(waits, 0.99), 'under 100 ms', p99 < 100);
  printFigure('  the middle one', `${percentile(waits, 0.5).toFixed(1)} ms`);
  printFigure('  answered 200', `${answered} of ${sent}`, 'all of them', answered === sent);
}

/** What the storm left in the database, once the app has let go of it. @param {string} name */
export const benchKept = (name) => async (/** @type {import('./databases.mjs').Query} */ query) => {
  const [row] = await query(`select count(*)::int as count from webhook_changes where waba_id like '9%'`);
  const kept = Number(row?.count);
  const all = storm.perSecond * storm.seconds;
  printFigure(`${name}: webhooks in the database afterwards`, `${kept} of ${all}`, 'every one', kept === all);
};
