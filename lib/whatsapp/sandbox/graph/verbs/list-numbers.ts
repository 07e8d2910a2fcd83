import type { NumberObject } from '../../world/types';
import { askedFields, pickFields, unknownField } from '../fields';
import { numberFields, usualNumberFields } from '../number-fields';
import { textParam } from '../params';
import { badParameter, no, type Outcome, yes } from '../refusal';
import { management, type WabaCall, type WabaVerb } from '../verb';

const LIMIT_USUAL = 25;
const LIMIT_MAX = 100;

const cursorOf = (number: NumberObject): string => Buffer.from(number.id).toString('base64url');

/** Newest onboarded first; a number that never was counts from its adding. */
const sorted = ({ world, waba }: WabaCall): NumberObject[] =>
  Object.values(world.numbers)
    .filter((one) => one.wabaId === waba.id)
    .sort((a, b) => (b.registeredAt ?? b.createdAt) - (a.registeredAt ?? a.createdAt));

/** One page: `after` starts behind a row, `before` ends in front of one. */
const page = (call: WabaCall, all: NumberObject[], limit: number): NumberObject[] => {
  const at = (name: string): number => {
    const cursor = textParam(call.params, name);
    return cursor ? all.findIndex((one) => cursorOf(one) === cursor) : -1;
  };
  const end = at('before');
  if (end >= 0) return all.slice(Math.max(0, end - limit), end);
  const start = at('after') + 1;
  return all.slice(start, start + limit);
};

const nextLink = ({ address, waba, params }: WabaCall, after: string): string => {
  const url = new URL(`/${waba.id}/phone_numbers`, address);
  for (const name of ['fields', 'limit']) {
    const value = textParam(params, name);
    if (value) url.searchParams.set(name, value);
  }
  url.searchParams.set('after', after);
  return url.href;
};

const answer = (call: WabaCall): Outcome => {
  const limit = Number(textParam(call.params, 'limit') ?? LIMIT_USUAL);
  if (!Number.isInteger(limit) || limit < 1 || limit > LIMIT_MAX) {
    return no(badParameter('limit must be 1 to 100.'));
  }
  const names = askedFields(call.params) ?? usualNumberFields;
  const all = sorted(call);
  const rows = page(call, all, limit);
  const data = rows.map((one) => numberFields(call.world, one, call.now));
  const strange = data[0] ? unknownField(data[0], names) : null;
  if (strange) return no(badParameter(`Tried accessing nonexisting field (${strange}).`));
  const [first, last] = [rows[0], rows.at(-1)];
  const paging = first &&
    last && {
      cursors: { before: cursorOf(first), after: cursorOf(last) },
      ...(last === all.at(-1) ? {} : { next: nextLink(call, cursorOf(last)) }),
    };
  return yes({ data: data.map((row) => pickFields(row, names)), ...(paging ? { paging } : {}) });
};

/** `GET /{waba}/phone_numbers`. */
export const listNumbers: WabaVerb = {
  on: 'waba',
  verb: 'listNumbers',
  mutates: false,
  scopes: management,
  isRateLimited: true,
  answer,
};
