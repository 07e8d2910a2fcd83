import { writeFileSync } from 'node:fs';
import { PgBoss } from 'pg-boss';
import { seal } from '@/lib/seal';
import { seeds, seedWorld } from '@/lib/whatsapp/sandbox/world/seed';
import { answers } from './seed.mjs';

/** @typedef {import('../onboarding/databases.mjs').Query} Query */

const count = 1_000;
const token = 'storm-token';
const { wabaId } = seeds.luckyShrub;
const ids = Array.from({ length: count }, (_, i) => i + 1);
/** @param {number} i */
const e164 = (i) => `+99901${String(i).padStart(6, '0')}`;
/** @param {number} i */
const phoneNumberId = (i) => `7${String(i).padStart(6, '0')}`;

/** A pretend Meta where a thousand numbers of one business are registered with us. @param {string} file */
export function thousandAtMeta(file) {
  const world = seedWorld({ webhookCallbackUrl: null, webhookVerifyToken: '' });
  const [like] = Object.values(world.numbers);
  if (!like) throw new Error('The pretend world begins without any number');
  for (const i of ids)
    world.numbers[phoneNumberId(i)] = { ...like, id: phoneNumberId(i), wabaId, e164: e164(i) };
  const scopes = /** @type {const} */ (['whatsapp_business_management', 'whatsapp_business_messaging']);
  world.tokens[token] = { wabaIds: [wabaId], scopes: [...scopes], issuedAt: Date.now() };
  const waba = world.wabas[wabaId];
  if (waba) waba.isShared = true;
  writeFileSync(file, JSON.stringify(world));
}

/**
 * A thousand requests whose call to Meta falls due in one minute, each with its job, as asking leaves them.
 * @param {Query} query @param {string} databaseUrl @param {Date} from when the minute begins
 */
export async function thousandDue(query, databaseUrl, from) {
  const due = `$1::timestamptz + make_interval(secs => 60.0 * i / ${count})`;
  const all = `from generate_series(1, ${count}) i`;
  await query(
    `insert into meta_businesses (id, account_id, waba_id, name, sealed_token, connected_at)
     values ('biz_storm', 'acc_bench', $1, 'Storm', $2, now())`,
    [wabaId, seal(token, wabaId)],
  );
  await query(
    `insert into numbers (id, e164, source, country, kind, created_at)
     select 'num_s' || i, '+99901' || lpad(i::text, 6, '0'), 'own', 'GB', 'mobile', now() ${all}`,
  );
  await query(
    `insert into drafts (id, account_id, member_id, state, created_at, updated_at)
     select 'drf_s' || i, 'acc_bench', 'mem_bench', 'submitted', now(), now() ${all}`,
  );
  await query(
    `insert into registrations (id, reference, account_id, member_id, draft_id, number_id, business_id, phone_number_id,
       display_name, state, created_at, updated_at)
     select 'reg_s' || i, 'RG-S' || i, 'acc_bench', 'mem_bench', 'drf_s' || i, 'num_s' || i, 'biz_storm',
       '7' || lpad(i::text, 6, '0'), 'Storm', 'leaving', now(), now() ${all}`,
  );
  await query(
    `insert into deregistration_requests (id, reference, account_id, member_id, registration_id, number_id, state, answers,
       came_from, call_at, due_at, created_at, updated_at)
     select 'der_s' || i, 'DR-S' || i, 'acc_bench', 'mem_bench', 'reg_s' || i, 'num_s' || i, 'requested', $2::jsonb,
       'connected', ${due}, ${due}, now(), now() ${all}`,
    [from.toISOString(), JSON.stringify(answers)],
  );
  const boss = new PgBoss({
    connectionString: databaseUrl,
    supervise: false,
    schedule: false,
    migrate: false,
  });
  await boss.start();
  await boss.insert(
    'deregistration',
    ids.map((i) => ({
      data: { requestId: `der_s${i}` },
      startAfter: new Date(from.getTime() + (60_000 * i) / count),
    })),
  );
  await boss.stop();
}

/**
 * Waits until all are handled, at most ten minutes.
 * @param {Query} query @param {Date} from
 * @returns {Promise<{ handled: number, seconds: number, mostInASecond: number, calls: number }>}
 */
export async function untilHandled(query, from) {
  const states = `select count(*)::int as handled from deregistration_requests where id like 'der_s%' and state = 'awaiting_removal'`;
  let handled = 0;
  while (handled < count && Date.now() < from.getTime() + 600_000) {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    handled = Number((await query(states))[0]?.handled);
  }
  const seconds = (Date.now() - from.getTime()) / 1_000;
  const [calls] = await query(
    `select count(*)::int as calls, max(in_second)::int as most from meta_calls
     join (select date_trunc('second', intent_at) as second, count(*) as in_second from meta_calls
       where verb = 'deregisterNumber' group by 1) each_second on second = date_trunc('second', intent_at)
     where verb = 'deregisterNumber'`,
  );
  return { handled, seconds, mostInASecond: Number(calls?.most), calls: Number(calls?.calls) };
}
