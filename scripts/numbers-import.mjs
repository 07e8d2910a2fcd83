// `npm run numbers:import FILE.csv`, with `--dry-run` to see what it would do.
import { readFile, stat } from 'node:fs/promises';
import { importStock } from '@/lib/operations/stock/import-stock';
import { run, withAppDatabase } from './app-database.mjs';
import { askedFile } from './numbers/asked-file.mjs';
import { importWords } from './numbers/import-words.mjs';
import { Refusal } from './start/refusal.mjs';

/** A million numbers; more would have to be split. */
const largestBytes = 96 * 1024 * 1024;

/** @param {string} file */
async function textOf(file) {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new Refusal(`There is no file ${file}.`);
  if (found.size > largestBytes)
    throw new Refusal('The file is larger than 96 MB. Split it and import the parts.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch {
    throw new Refusal('The file is not in UTF-8. Save it as "CSV UTF-8" and import it again.');
  }
}

await run(async () => {
  const { file, isDryRun } = askedFile(process.argv.slice(2), process.env);
  const text = await textOf(file);
  const report = await withAppDatabase(({ isFictionWelcome }) =>
    importStock(text, { isFictionWelcome, isDryRun }),
  );
  console.log(importWords(report, isDryRun));
  return report.refused.length > 0 ? 1 : 0;
});
