import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { type Opened, useDatabase as putDatabase, upToDate } from '@/lib/db/client';
import { jobQueue, stopJobQueue } from '@/lib/jobs/queue';

/** Making an embedded database takes seconds of work, copying one less than one: the first file makes the copy. */
const folder = join(process.cwd(), 'node_modules/.cache/paxflow');

const versionOf = (name: string): string => {
  const at = createRequire(import.meta.url).resolve(name);
  const root = at.slice(0, at.lastIndexOf(`/node_modules/${name}/`) + `/node_modules/${name}/`.length);
  return readFileSync(join(root, 'package.json'), 'utf8');
};

/** Another schema, another queue or another engine makes another copy. */
const copyFile = (): string => {
  const parts = [
    readFileSync('lib/db/migrations/meta/_journal.json', 'utf8'),
    readFileSync('lib/jobs/queue.ts', 'utf8'),
    versionOf('@electric-sql/pglite'),
    versionOf('pg-boss'),
  ];
  return join(folder, `empty-${createHash('sha256').update(parts.join()).digest('hex').slice(0, 16)}.tar`);
};

/** Migrates and starts the queue once, so that a copy finds everything in its place. */
async function makeCopy(file: string): Promise<void> {
  const pglite = await PGlite.create();
  putDatabase(await upToDate(pglite));
  await jobQueue();
  await stopJobQueue();
  const dump = await pglite.dumpDataDir('none');
  await pglite.close();
  mkdirSync(folder, { recursive: true });
  // Two test files may be here at once: each writes its own, and the last one stays.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, Buffer.from(await dump.arrayBuffer()));
  renameSync(draft, file);
}

/** A database that can be closed and opened again with everything in it, as a restart of the server does. */
export type Reopenable = Opened & { reopen: () => Promise<Reopenable> };

const reopenable = async (pglite: PGlite): Promise<Reopenable> => ({
  ...(await upToDate(pglite)),
  reopen: async () => {
    const dump = await pglite.dumpDataDir('none');
    await pglite.close();
    return reopenable(await PGlite.create({ loadDataDir: dump }));
  },
});

/** An embedded database in memory, migrated and empty. */
export async function openCopiedPglite(): Promise<Reopenable> {
  const file = copyFile();
  if (!existsSync(file)) await makeCopy(file);
  return reopenable(await PGlite.create({ loadDataDir: new Blob([readFileSync(file)]) }));
}
