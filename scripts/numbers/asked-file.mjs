import { resolve } from 'node:path';
import { Refusal } from '../start/refusal.mjs';

/**
 * What the command line asks for: one file, seen from where the person stands, and perhaps a dry run. npm keeps
 * `--dry-run` for itself unless `--` stands before it, so its own mark counts as well: nobody who asked for a trial may
 * get the real thing.
 * @param {string[]} args
 * @param {Record<string, string | undefined>} env
 * @returns {{ file: string, isDryRun: boolean }}
 * @throws {Refusal}
 */
export function askedFile(args, env) {
  const files = args.filter((arg) => !arg.startsWith('-'));
  const unknown = args.find((arg) => arg.startsWith('-') && arg !== '--dry-run');
  if (unknown) throw new Refusal(`There is no option ${unknown}.`);
  const [file] = files;
  if (!file || files.length > 1) throw new Refusal('Name one file, for example numbers.csv.');
  return {
    file: resolve(env.INIT_CWD ?? process.cwd(), file),
    isDryRun: args.includes('--dry-run') || env.npm_config_dry_run === 'true',
  };
}
