/** @typedef {(what: string | { text: string }, values?: unknown[], ...rest: unknown[]) => Promise<{ rows: unknown[] }>} Query */

/**
 * How the database goes about the statements that `act` sends: the lines of each plan that name an index, a scan or a sort.
 * @param {import('@/lib/db/client').Opened} database
 * @param {() => Promise<unknown>} act
 * @returns {Promise<string[][]>}
 */
export async function plansOf(database, act) {
  const client = /** @type {{ $client: { query: Query } }} */ (/** @type {unknown} */ (database.db)).$client;
  const { query } = client;
  /** @type {[string, unknown[]][]} */
  const sent = [];
  client.query = (what, values = [], ...rest) => {
    sent.push([typeof what === 'string' ? what : what.text, values]);
    return query.call(client, what, values, ...rest);
  };
  await act();
  client.query = query;
  const plans = [];
  for (const [text, values] of sent) {
    const { rows } = await query.call(client, `explain (costs off) ${text}`, values);
    const lines = rows.map((row) => String(Object.values(/** @type {object} */ (row))[0]));
    plans.push(lines.filter((line) => /Scan|Sort$/.test(line)).map((line) => line.replace(/->/g, '').trim()));
  }
  return plans;
}
