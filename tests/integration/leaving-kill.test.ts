import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findRequestForJob, newestRequestOf } from '@/lib/db/deregistrations';
import { replay } from '@/lib/domain/deregistration';
import { leaversOf } from '../support/builders-leaving';
import { customersOf, key, registrationOf } from '../support/builders-onboarding';
import { countOf, databaseUrl, freshDatabase, isOnPostgres } from '../support/database';
import type { Road } from '../support/leaving-road';
import { randomFrom } from '../support/random';
import { sandboxForFile } from '../support/sandbox';
import { runNode } from '../support/start-process';

freshDatabase();
const sandbox = sandboxForFile();
const { connected } = customersOf(sandbox);
const { moves, mails } = leaversOf(sandbox);

const runs = Number(process.env.KILL_RUNS ?? 6);
const seed = Number(process.env.SEED ?? Date.now() % 100_000);
const program = join(import.meta.dirname, '../support/leaving-road.ts');

const walk = (road: Road) =>
  runNode(['--conditions=react-server', '--import', 'tsx', program, JSON.stringify(road)]);

type Customer = Awaited<ReturnType<typeof connected>>;

const roadOf = (customer: Customer): Omit<Road, 'dieBefore'> => ({
  databaseUrl: databaseUrl(),
  sandbox: [process.env.SANDBOX_URL ?? '', process.env.SANDBOX_KEY ?? ''],
  member: customer.member,
  reference: customer.reference,
  registrationId: customer.registrationId,
  e164: customer.e164,
  keys: { keep: key(), ask: key(), confirm: key(), finish: key() },
});

const lastStep = (output: string): { count: number; where: string } => {
  const [, count = '0', where = ''] = [...output.matchAll(/^step (\d+), (.*)$/gm)].at(-1) ?? [];
  return { count: Number(count), where };
};

/** What must be true of a number that left, however often the process was killed on the way. */
async function expectAllKept(customer: Customer, where: string): Promise<void> {
  const request = await newestRequestOf(customer.registrationId);
  const registration = await registrationOf(customer);
  expect([registration.state, request?.state], where).toEqual(['released', 'closed']);
  expect(await sandbox.effects('deregisterNumber'), `${where}: effective calls`).toBe(1);
  expect(await countOf('deregistration_requests', 'registration_id = $1', [registration.id]), where).toBe(1);
  expect(await countOf('holds', 'number_id = $1 and ended_at is null', [registration.numberId]), where).toBe(
    0,
  );
  const leaver = { ...customer, request: request?.reference ?? '', requestId: request?.id ?? '' };
  expect(replay(await moves(leaver)), `${where}: the audit`).toBe('closed');
  const told = await mails(customer);
  expect(told.length, `${where}: ${told}`).toBe(new Set(told).size);
  const row = await findRequestForJob(leaver.requestId);
  const { readyAt, releaseFrom } = row?.request ?? {};
  expect(readyAt && releaseFrom && readyAt >= releaseFrom, `${where}: never early`).toBe(true);
}

describe.skipIf(!isOnPostgres)('a process that is killed while a number leaves', () => {
  it(
    `loses nothing and does nothing twice, ${runs} times on the road`,
    async () => {
      console.info(`leaving, killed: SEED=${seed}`);
      const random = randomFrom(seed);
      const whole = walk({ ...roadOf(await connected()), dieBefore: 0 });
      expect(await whole.ended, whole.output()).toBe(0);
      const steps = lastStep(whole.output()).count;
      const phases = new Map<string, number>();
      for (let run = 0; run < runs; run++) {
        await sandbox.control.reset();
        const customer = await connected();
        const road = roadOf(customer);
        const dieBefore = 1 + Math.floor(((run + random()) * steps) / runs);
        const killed = walk({ ...road, dieBefore });
        expect(await killed.ended, killed.output()).toBeNull();
        const { where } = lastStep(killed.output());
        const phase = where.split(':')[0] ?? '';
        phases.set(phase, (phases.get(phase) ?? 0) + 1);
        const second = walk({ ...road, dieBefore: 0 });
        expect(await second.ended, `killed before ${where}\n${second.output()}`).toBe(0);
        await expectAllKept(customer, `killed before step ${dieBefore} of ${steps} (${where})`);
      }
      console.info(
        `killed ${runs} times: ${[...phases].map(([phase, count]) => `${phase} ${count}`).join(', ')}`,
      );
    },
    20_000 + runs * 30_000,
  );
});
