import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { isFictionalLandline, magicStart } from '../magic-numbers';
import { newCounter } from './counter';
import { own } from './own';
import type { CodeWay, Line, World } from './types';

const noSmsTypes = ['FIXED_LINE', 'TOLL_FREE', 'PREMIUM_RATE', 'UAN', 'VOICEMAIL'];

const refusedWays = (e164: string): CodeWay[] => {
  if (isFictionalLandline(e164)) return ['SMS'];
  const type = parsePhoneNumberFromString(e164)?.getType();
  if (type === 'PAGER') return ['SMS', 'VOICE'];
  return type && noSmsTypes.includes(type) ? ['SMS'] : [];
};

const newLine = (e164: string): Line => ({
  e164,
  holder: 'none',
  phoneNumberId: null,
  freeAt: null,
  freeAfter: null,
  oldProvider: null,
  refuses: refusedWays(e164),
  outagesLeft: 0,
  pinFromBefore: null,
  isCoexistence: false,
  registerCalls: newCounter(),
  deregisterCalls: newCounter(),
  codeRequests: [],
  wrongCodes: newCounter(),
  wrongPins: 0,
  lastWrongPinAt: null,
  pinLockedUntil: null,
  messages: [],
  ...structuredClone(magicStart(e164)),
});

/** The line of a number, made on first sight. */
export const lineOf = (world: World, e164: string): Line => {
  const line = own(world.lines, e164) ?? newLine(e164);
  world.lines[e164] = line;
  return line;
};

/** Ends waits that are over: an app account deleted three minutes ago no longer holds its number. */
export const settleLine = (line: Line, now: number): Line => {
  if (line.freeAt === null || now < line.freeAt) return line;
  if (line.freeAfter === 'app-account') line.holder = 'none';
  line.freeAt = null;
  line.freeAfter = null;
  return line;
};

/** Gives the number free after a wait of `waitMs`; until then the reason decides what Meta answers. */
export const releaseLine = (line: Line, freeAfter: 'app-account' | 'number', freeAt: number): void => {
  if (freeAfter === 'number') line.holder = 'none';
  line.phoneNumberId = null;
  line.freeAt = freeAt;
  line.freeAfter = freeAfter;
};

export const isOnApp = (line: Line): boolean =>
  line.holder === 'consumer_app' || line.holder === 'business_app';
