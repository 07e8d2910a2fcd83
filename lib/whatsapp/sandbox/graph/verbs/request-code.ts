import {
  CODE_LIFE_MS,
  CODE_REQUESTS_HOUR_MS,
  CODE_REQUESTS_MAX,
  CODE_REQUESTS_PER_HOUR,
  CODE_REQUESTS_WINDOW_MS,
} from '../../limits';
import { bringSms } from '../../webhooks/sms';
import { recent } from '../../world/counter';
import { newCodeDigits } from '../../world/ids';
import { isOnApp } from '../../world/lines';
import { codeVerificationOf } from '../../world/number-status';
import { deliverCode } from '../../world/phones';
import type { CodeWay } from '../../world/types';
import { isHeldElsewhere } from '../held-elsewhere';
import { textParam } from '../params';
import { badParameter, firstRefusal, no, type Outcome, type Refusal, waitText, yes } from '../refusal';
import { management, type NumberCall, type NumberVerb } from '../verb';

const wayFrom = (text: string | null): CodeWay | null => (text === 'SMS' || text === 'VOICE' ? text : null);

const refuseTooMany = ({ line, now }: NumberCall): Refusal | null => {
  if (line.codeRequests.length > CODE_REQUESTS_MAX) {
    const details = `A code was asked for too many times. ${waitText(CODE_REQUESTS_WINDOW_MS)}`;
    return { code: 136024, subcode: 2388367, details };
  }
  if (recent(line.codeRequests, now, CODE_REQUESTS_HOUR_MS).length > CODE_REQUESTS_PER_HOUR) {
    const details = `The server is busy. ${waitText(CODE_REQUESTS_HOUR_MS)}`;
    return { code: 136024, subcode: 2388091, details };
  }
  return null;
};

const answer = (call: NumberCall): Outcome => {
  const { world, number, line, now, params } = call;
  const way = wayFrom(textParam(params, 'code_method'));
  const language = textParam(params, 'language') ?? '';
  const refusal = firstRefusal([
    () => (way ? null : badParameter('code_method must be SMS or VOICE.')),
    () => (/^[a-z]{2}(_[A-Z]{2})?$/.test(language) ? null : badParameter('language is not a locale.')),
    () =>
      codeVerificationOf(number, now) === 'VERIFIED'
        ? { code: 136024, details: 'The phone number is verified already.' }
        : null,
    () => refuseTooMany(call),
    () =>
      isOnApp(line) || isHeldElsewhere(call)
        ? {
            code: 136024,
            subcode: 2388091,
            details: `The server is busy. ${waitText(CODE_REQUESTS_HOUR_MS)}`,
          }
        : null,
    () =>
      way && line.refuses.includes(way)
        ? { code: 136024, subcode: 2388004, details: 'The code could not be sent this way.' }
        : null,
  ]);
  if (refusal) return no(refusal);
  const digits = newCodeDigits();
  number.code = { digits, expiresAt: now + CODE_LIFE_MS, wrongGuesses: 0 };
  const text = deliverCode(line, way ?? 'SMS', digits, now);
  if (way === 'SMS') bringSms(world, line.e164, text, now);
  return yes();
};

/** `POST /{number}/request_code`. A new code voids the one before. */
export const requestCode: NumberVerb = {
  on: 'number',
  verb: 'requestCode',
  mutates: true,
  scopes: management,
  isRateLimited: false,
  count: ({ line, now }) => {
    line.codeRequests = [...recent(line.codeRequests, now, CODE_REQUESTS_WINDOW_MS), now];
  },
  answer,
};
