import { aThousandNumbers } from '../onboarding/seed.mjs';

/** @typedef {import('../onboarding/databases.mjs').Query} Query */

const count = 10_000;

/** What somebody answered before asking. */
export const answers = {
  destination: 'provider',
  reason: 'cost',
  admin: 'me',
  paid: 'never',
  paidOn: '',
  conversations: 'none',
  contact: 'bench@example.com',
  when: 'now',
  day: '',
  time: '',
  zone: 'UTC',
  notes: '',
  textVersion: '2026-11-25',
  acknowledged: ['whatsapp-stops'],
};

/**
 * A signed-in member among ten thousand open requests, one of them under `reference`.
 * @param {Query} query @param {string} reference
 * @returns {Promise<{ cookie: string }>}
 */
export async function tenThousandRequests(query, reference) {
  const { cookie } = await aThousandNumbers(query);
  const all = `from generate_series(1001, ${1_000 + count}) i`;
  await query(
    `insert into numbers (id, e164, source, country, kind, created_at)
     select 'num_' || i, '+99900' || lpad(i::text, 6, '0'), 'own', 'GB', 'mobile', now() ${all}`,
  );
  await query(
    `insert into drafts (id, account_id, member_id, state, created_at, updated_at)
     select 'drf_' || i, 'acc_bench', 'mem_bench', 'submitted', now(), now() ${all}`,
  );
  await query(
    `insert into registrations (id, reference, account_id, member_id, draft_id, number_id, business_id, phone_number_id,
       display_name, state, created_at, updated_at)
     select 'reg_' || i, 'RG-' || i, 'acc_bench', 'mem_bench', 'drf_' || i, 'num_' || i, 'biz_bench', i::text, 'Bench',
       'leaving', now(), now() ${all}`,
  );
  // Due long after the bench: nobody at Meta answers here.
  await query(
    `insert into deregistration_requests (id, reference, account_id, member_id, registration_id, number_id, state, answers,
       came_from, call_at, due_at, created_at, updated_at)
     select 'der_' || i, case when i = 5000 then $1 else 'DR-' || i end, 'acc_bench', 'mem_bench', 'reg_' || i, 'num_' || i,
       'requested', $2::jsonb, 'connected', now() + interval '30 days', now() + make_interval(mins => 40000 + i), now(),
       now() ${all}`,
    [reference, JSON.stringify(answers)],
  );
  await query('analyze deregistration_requests');
  return { cookie };
}
