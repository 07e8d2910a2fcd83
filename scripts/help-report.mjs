// `npm run help:report`: what readers looked for in vain, and what they said of the articles. `-- --days 7` looks back a
// week instead of a month.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { after, DAY, now } from '@/lib/clock';
import { lookIntoPostgres, openPglite, useDatabase as putDatabase } from '@/lib/db/client';
import { readHelpReport } from '@/lib/db/help-report';
import { reportText } from './help-report/report-text.mjs';
import { takeOwnerLock } from './owner-lock.mjs';
import { Refusal } from './start/refusal.mjs';
import { loadEnvFiles, readSettings } from './start/settings.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const lines = 20;

/** The embedded database has one owner, so the folder is read only while nobody else has it. @param {string} dataDir */
async function openFolder(dataDir) {
  const folder = join(dataDir, 'database');
  if (!existsSync(folder)) throw new Refusal(`There is nothing to report: ${dataDir} has no data yet.`);
  const lock = await takeOwnerLock(dataDir).catch((error) => {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(
      `PaxFlow is running on the data folder ${dataDir}, and only one program may have it open. Stop PaxFlow, then ask for the report again.`,
    );
  });
  const opened = await openPglite(folder);
  return { ...opened, close: () => opened.close().finally(lock.release) };
}

const daysOf = () => {
  const { values } = parseArgs({ options: { days: { type: 'string', default: '30' } } });
  const days = Number(values.days);
  if (!Number.isInteger(days) || days < 1 || days > 3_650)
    throw new Refusal('--days must be a whole number from 1 to 3650, for example --days 7.');
  return days;
};

async function main() {
  const days = daysOf();
  loadEnvFiles(root);
  const { DATABASE_URL: url } = process.env;
  const { dataDir } = readSettings(process.env, { root, dev: false });
  const opened = url ? lookIntoPostgres(url) : await openFolder(dataDir);
  try {
    putDatabase(opened);
    console.log(reportText(await readHelpReport(after(now(), -days * DAY), lines), days));
  } finally {
    await opened.close();
  }
}

await main().catch((error) => {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
