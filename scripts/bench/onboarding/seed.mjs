import { randomBytes } from 'node:crypto';

/** @typedef {import('./databases.mjs').Query} Query */

const count = 1_000;

/**
 * A signed-in member whose account has a thousand numbers, each with its proofs and its story.
 * @param {Query} query
 * @returns {Promise<{ cookie: string }>}
 */
export async function aThousandNumbers(query) {
  const session = randomBytes(24).toString('hex');
  await query(`insert into users (id, email) values ('usr_bench', 'bench@example.com')`);
  await query(`insert into accounts (id, name, created_at) values ('acc_bench', 'Bench', now())`);
  await query(
    `insert into members (id, account_id, user_id, role, created_at) values ('mem_bench', 'acc_bench', 'usr_bench', 'owner', now())`,
  );
  await query(
    `insert into sessions (session_token, user_id, expires) values ($1, 'usr_bench', now() + interval '1 day')`,
    [session],
  );
  await query(
    `insert into meta_businesses (id, account_id, waba_id, name, sealed_token, connected_at)
     values ('biz_bench', 'acc_bench', '8', 'Bench', 'x', now())`,
  );
  const all = `from generate_series(1, ${count}) i`;
  await query(
    `insert into numbers (id, e164, source, country, kind, created_at)
     select 'num_' || i, '+99900' || lpad(i::text, 6, '0'), 'own', 'GB', 'mobile', now() ${all}`,
  );
  await query(
    `insert into drafts (id, account_id, member_id, state, created_at, updated_at)
     select 'drf_' || i, 'acc_bench', 'mem_bench', 'submitted', now(), now() ${all}`,
  );
  // Looked at long after the bench: nobody at Meta answers here.
  await query(
    `insert into registrations (id, reference, account_id, member_id, draft_id, number_id, business_id, phone_number_id,
       display_name, state, refusal_code, next_look_at, created_at, updated_at)
     select 'reg_' || i, 'RG-' || i, 'acc_bench', 'mem_bench', 'drf_' || i, 'num_' || i, 'biz_bench', i::text, 'Bench',
       case when i % 50 = 0 then 'attention' else 'connected' end,
       case when i % 50 = 0 then 'number-offline' end,
       now() + interval '30 days', now() - make_interval(mins => i), now() ${all}`,
  );
  await query(
    `insert into proofs (id, registration_id, kind, origin, at)
     select 'prf_' || i || k, 'reg_' || i, k, 'meta-answered', now() ${all},
       unnest(array['code-verified', 'registered', 'messages-routed', 'name-cleared']) k`,
  );
  await query(
    `insert into events (id, account_id, subject_id, name, at)
     select 'evt_' || i || '_' || n, 'acc_bench', 'reg_' || i, 'proof-held', now() ${all}, generate_series(1, 20) n`,
  );
  return { cookie: `paxflow.session=${session}` };
}
