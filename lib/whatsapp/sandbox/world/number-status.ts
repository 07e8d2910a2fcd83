import { VERIFICATION_LIFE_MS } from '../limits';
import type { NumberObject } from './types';

export type CodeVerification = 'NOT_VERIFIED' | 'VERIFIED' | 'EXPIRED';

/** Whether the one-time code counts: for a number that is not live, 14 days only. */
export const codeVerificationOf = (number: NumberObject, now: number): CodeVerification => {
  if (number.verifiedAt === null) return 'NOT_VERIFIED';
  const isLive = number.stage === 'registered';
  return isLive || now < number.verifiedAt + VERIFICATION_LIFE_MS ? 'VERIFIED' : 'EXPIRED';
};

/** Meta's word for where the number stands. */
export const statusOf = (number: NumberObject, now: number): string => {
  switch (number.stage) {
    case 'added':
      return codeVerificationOf(number, now) === 'VERIFIED' ? 'PENDING' : 'UNVERIFIED';
    case 'registered':
      return number.mark ?? 'CONNECTED';
    case 'off':
      return 'DISCONNECTED';
    case 'banned':
      return 'BANNED';
    case 'migrated':
      return 'MIGRATED';
  }
};
