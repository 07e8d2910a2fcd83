import { randomBytes } from 'node:crypto';

/** The business they all connect their numbers with, and how many numbers it may hold. */
export const wabaId = '210000000000001';
export const room = 1_000;

/**
 * Signed-in people, each in an account of their own.
 * @param {import('./databases.mjs').Query} query @param {number} count
 * @returns {Promise<string[]>} their cookies
 */
export async function signedInCustomers(query, count) {
  const sessions = Array.from({ length: count }, () => randomBytes(24).toString('hex'));
  const all = `from generate_series(1, ${count}) i`;
  await query(`insert into users (id, email) select 'usr_' || i, 'bench' || i || '@example.com' ${all}`);
  await query(`insert into accounts (id, name, created_at) select 'acc_' || i, 'Bench', now() ${all}`);
  await query(
    `insert into members (id, account_id, user_id, role, created_at)
     select 'mem_' || i, 'acc_' || i, 'usr_' || i, 'owner', now() ${all}`,
  );
  await query(
    `insert into sessions (session_token, user_id, expires)
     select token, 'usr_' || i, now() + interval '1 day' from unnest($1::text[]) with ordinality as one(token, i)`,
    [sessions],
  );
  // Meta told of the room that the stand-in gives their business.
  await query(`insert into waba_limits (waba_id, number_limit, told_at) values ($1, $2, now())`, [
    wabaId,
    room,
  ]);
  return sessions.map((session) => `paxflow.session=${session}`);
}
