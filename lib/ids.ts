import { randomBytes } from 'node:crypto';
import { referenceFrom } from './domain/reference';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** 128 random bits as 26 letters and digits: not guessable, safe in a URL. */
const randomText = (): string => {
  const bits = [...randomBytes(17)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from(
    { length: 26 },
    (_, i) => alphabet[Number.parseInt(bits.slice(i * 5, i * 5 + 5), 2)],
  ).join('');
};

export type IdPrefix =
  | 'acc'
  | 'mem'
  | 'inv'
  | 'usr'
  | 'num'
  | 'hld'
  | 'drf'
  | 'ack'
  | 'lnk'
  | 'biz'
  | 'grt'
  | 'nam'
  | 'reg'
  | 'prf'
  | 'tst'
  | 'evt'
  | 'mail'
  | 'call'
  | 'whk'
  | 'fbk'
  | 'sch'
  | 'sup'
  | 'sms'
  | 'der'
  | 'lvd'
  | 'stf'
  | 'nte'
  | 'ans';

/** A new identifier such as `reg_k3…`: the prefix names the table. */
export const newId = (prefix: IdPrefix): string => `${prefix}_${randomText()}`;

/** A key for one rendering of one form; the same key never acts twice. */
export const newFormKey = (): string => randomText();

/** A secret for a link: 256 bits in base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** A reference a person can read out, such as `RG-7K3F-92QX`. */
export const newReference = (kind: 'RG' | 'DR' | 'SR'): string => referenceFrom(kind, randomBytes(7));

/** A six digit PIN from a secure source; leading zeros are legal at Meta. */
export const newPin = (): string => {
  const value = randomBytes(6).readUIntBE(0, 6) % 1_000_000;
  return value.toString().padStart(6, '0');
};
