import { address } from '@/lib/domain/address';
import { Refusal } from '../start/refusal.mjs';

/**
 * The one mail address the command line names, as a sign-in keeps it.
 * @param {string[]} args
 * @returns {string}
 * @throws {Refusal}
 */
export function askedAddress(args) {
  const unknown = args.find((arg) => arg.startsWith('-'));
  if (unknown) throw new Refusal(`There is no option ${unknown}.`);
  const [typed, ...more] = args;
  if (!typed || more.length > 0) throw new Refusal('Name one mail address, for example ada@example.com.');
  const { success, data } = address.safeParse(typed);
  if (!success) throw new Refusal(`${typed.slice(0, 80)} is not a mail address.`);
  return data;
}
