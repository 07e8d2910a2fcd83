// `npm run numbers:export FILE.csv`: the whole stock, as `numbers:import` reads it.
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { exportStock } from '@/lib/operations/stock/export-stock';
import { run, withAppDatabase } from './app-database.mjs';
import { askedFile } from './numbers/asked-file.mjs';
import { Refusal } from './start/refusal.mjs';

/** @param {string} file a new one: nothing is written over */
const write = (file) =>
  pipeline(exportStock, createWriteStream(file, { flags: 'wx', mode: 0o600 })).catch((error) => {
    if (error.code === 'EEXIST') throw new Refusal(`${file} is there already. Name another file.`);
    throw error;
  });

await run(async () => {
  const { file } = askedFile(process.argv.slice(2), process.env);
  await withAppDatabase(() => write(file));
  console.log(`The stock is in ${file}.`);
  return 0;
});
