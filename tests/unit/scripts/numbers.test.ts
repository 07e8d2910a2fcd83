import { describe, expect, it } from 'vitest';
import { askedFile } from '@/scripts/numbers/asked-file.mjs';
import { importWords } from '@/scripts/numbers/import-words.mjs';

describe('the command line of an import', () => {
  it('finds the file from where the person stands', () => {
    expect(askedFile(['numbers.csv'], { INIT_CWD: '/home/ada' })).toEqual({
      file: '/home/ada/numbers.csv',
      isDryRun: false,
    });
  });

  it('knows a dry run, also where npm keeps the word for itself', () => {
    expect(askedFile(['a.csv', '--dry-run'], {}).isDryRun).toBe(true);
    expect(askedFile(['a.csv'], { npm_config_dry_run: 'true' }).isDryRun).toBe(true);
  });

  it.each([[[]], [['a.csv', 'b.csv']], [['a.csv', '--force']]])('refuses %j with a sentence', (args) => {
    expect(() => askedFile(args, {})).toThrow(/^(Name one file|There is no option)/);
  });
});

describe('what an import says', () => {
  const report = { lines: 1_204, added: 3, changed: 1, unchanged: 1_198, refused: [], isKept: true };

  it('counts everything', () => {
    expect(importWords(report, false)).toBe(
      '1,204 lines read: 3 new, 1 changed, 1,198 as they were, 0 refused.\nDone.',
    );
  });

  it('says that a dry run changed nothing', () => {
    expect(importWords({ ...report, isKept: false }, true)).toContain('nothing was changed');
  });

  it('names each refused line with every reason, and that nothing was changed', () => {
    const refused = [{ line: 17, reasons: ['one', 'two'] }];
    const words = importWords({ ...report, refused, isKept: false }, false);
    expect(words).toContain('  line 17: one; two\n');
    expect(words).toContain('Nothing was changed.');
  });
});
