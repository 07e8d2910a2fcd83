import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeOwnerLock } from '@/scripts/owner-lock.mjs';
import { unsetSettings } from '@/scripts/start/setting-names.mjs';
import { runNode } from '../support/start-process';
import { tempFolder } from '../support/temp-folder';

/** A command as npm runs it, on a data folder, with the settings of no machine. */
async function run(command: 'import' | 'export', args: string[], dataDir: string, env = {}) {
  const modules = ['--conditions=react-server', '--import', 'tsx', `scripts/numbers-${command}.mjs`];
  const program = runNode([...modules, ...args], { ...unsetSettings(), DATA_DIR: dataDir, ...env });
  return { code: await program.ended, output: program.output() };
}

const aFile = (text: string) => {
  const file = join(tempFolder(), 'numbers.csv');
  writeFileSync(file, text);
  return file;
};
const header = 'number,country,area,kind,sms,voice,monthly_cents,currency';
const good = `${header}\n+44 7700 900900,GB,London,mobile,yes,no,400,EUR\n`;

test('brings a file into the data folder, and out again as it can be brought in once more', async () => {
  const dataDir = tempFolder();
  const dry = await run('import', [aFile(good)], dataDir, { npm_config_dry_run: 'true' });
  expect(dry).toMatchObject({ code: 0, output: expect.stringContaining('1 new') });
  expect(dry.output).toContain('nothing was changed');
  const real = await run('import', [aFile(good)], dataDir);
  expect(real).toMatchObject({ code: 0, output: expect.stringContaining('1 new') });
  const target = join(tempFolder(), 'out.csv');
  expect((await run('export', [target], dataDir)).code).toBe(0);
  expect(readFileSync(target, 'utf8')).toBe(
    `${header}\r\n"'+447700900900",GB,London,mobile,yes,no,400,EUR\r\n`,
  );
  expect((await run('import', [target], dataDir)).output).toContain('1 as they were');
}, 120_000);

test('ends with a failure and the lines that were refused', async () => {
  const report = await run(
    'import',
    [aFile(`${good}+44 7700 900900,GB,,mobile,yes,no,400,EUR\n`)],
    tempFolder(),
  );
  expect(report).toMatchObject({ code: 1, output: expect.stringContaining('  line 3: area is empty\n') });
  expect(report.output).toContain('Nothing was changed.');
}, 60_000);

test('keeps away from a data folder that the running app owns, and says so', async () => {
  const dataDir = tempFolder();
  const lock = await takeOwnerLock(dataDir);
  const [into, out] = await Promise.all([
    run('import', [aFile(good)], dataDir),
    run('export', [join(tempFolder(), 'out.csv')], dataDir),
  ]);
  await lock.release();
  for (const answer of [into, out]) {
    expect(answer.code).toBe(1);
    expect(answer.output).toContain('PaxFlow is already running on the data folder');
  }
}, 60_000);

test.each([
  ['no file is named', [], 'Name one file'],
  ['the file is not there', ['/nowhere/numbers.csv'], 'There is no file'],
  ['the file is of another encoding', [aFile('')], 'not in UTF-8'],
])(
  'says in a sentence that %s',
  async (_what, args, sentence) => {
    if (sentence.includes('UTF-8')) writeFileSync(args[0] ?? '', Buffer.from([0xff, 0xfe, 0x41]));
    expect(await run('import', args, tempFolder())).toEqual({
      code: 1,
      output: expect.stringContaining(sentence),
    });
  },
  60_000,
);
