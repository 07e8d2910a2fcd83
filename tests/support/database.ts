import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { opened, openPostgres, useDatabase as putDatabase, runSql } from '@/lib/db/client';
import { jobQueue, type Queue, stopJobQueue } from '@/lib/jobs/queue';
import { openCopiedPglite, type Reopenable } from './database-copy';

const serverUrl = process.env.TEST_DATABASE_URL;

/** True where this run has a real PostgreSQL, with real connections beside one another. */
export const isOnPostgres = Boolean(serverUrl);

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(sql);
  await client.end();
}

async function openOnServer(url: string): Promise<Reopenable> {
  const name = `paxflow_test_${randomBytes(8).toString('hex')}`;
  await onServer(`create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  address = own.href;
  const open = async (): Promise<Reopenable> => {
    const database = await openPostgres(own.href);
    return {
      ...database,
      close: async () => {
        await database.close();
        await onServer(`drop database ${name} with (force)`);
      },
      reopen: async () => {
        await database.close();
        return open();
      },
    };
  };
  return open();
}

let address = '';

/** Where another process finds the database of this test file. Only on PostgreSQL. */
export const databaseUrl = (): string => address;

let isAsked = false;
let ofThisFile: Reopenable | undefined;

/**
 * Gives a test file a database of its own, with the job queue in it and no workers. Both are gone afterwards. The parts
 * of one file share it.
 */
export function freshDatabase(): void {
  if (isAsked) return;
  isAsked = true;
  beforeAll(async () => {
    ofThisFile = serverUrl ? await openOnServer(serverUrl) : await openCopiedPglite();
    putDatabase(ofThisFile);
    await jobQueue();
  });
  afterAll(async () => {
    await stopJobQueue();
    await (await opened()).close();
  });
}

/** Ends everything this process has open and opens the same database anew: what only memory knew is lost. */
export async function restart(): Promise<void> {
  await stopJobQueue();
  ofThisFile = await ofThisFile?.reopen();
  if (ofThisFile) putDatabase(ofThisFile);
  await jobQueue();
}

/** What a plain query answers. */
export async function rows<T = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<T[]> {
  return (await runSql(sql, values)).rows as T[];
}

export const countOf = async (table: string, where = 'true', values: unknown[] = []): Promise<number> => {
  const [row] = await rows<{ count: string }>(`select count(*) from ${table} where ${where}`, values);
  return Number(row?.count);
};

type Job = { data: Record<string, unknown>; state: string; waitsSeconds: number };

/** The jobs of one queue, oldest first; `waitsSeconds` is how long after its making each was to begin. */
export const jobsOf = (queue: Queue): Promise<Job[]> =>
  rows<Job>(
    `select data, state::text, extract(epoch from start_after - created_on)::float as "waitsSeconds"
     from pgboss.job where name = $1 order by created_on`,
    [queue],
  );

const tablesIn = async (schemas: readonly string[]): Promise<string[]> => {
  const found = await rows<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = any($1) order by 1`,
    [schemas],
  );
  return found.map(({ name }) => name);
};

/** Every row of every table, the queue's included, as one text to search. */
export async function everythingStored(): Promise<string> {
  const texts: string[] = [];
  for (const name of await tablesIn(['public', 'pgboss', 'drizzle']))
    texts.push(JSON.stringify(await rows(`select to_jsonb(t) from ${name} t`)));
  return texts.join('\n');
}

/** A mark of each of the product's tables and of the jobs, to see that nothing changed, or where something did. */
export async function productRows(except: readonly string[] = []): Promise<Record<string, string>> {
  const marks: Record<string, string> = {};
  for (const name of await tablesIn(['public'])) {
    const [row] = await rows<{ mark: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as mark from ${name} t`,
    );
    if (!except.includes(name)) marks[name] = row?.mark ?? '';
  }
  return { ...marks, jobs: String(await countOf('pgboss.job')) };
}
