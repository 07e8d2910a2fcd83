import { NAME_REVIEW_MS } from '../../limits';
import { newGraphId } from '../../world/ids';
import { lineOf, settleLine } from '../../world/lines';
import { numberLimitOf, numbersOfBusiness } from '../../world/portfolio';
import type { Line, NumberObject } from '../../world/types';
import { type AskedNumber, readAskedNumber } from '../asked-number';
import { refuseMigration } from '../migration';
import { firstRefusal, no, type Outcome, type Refusal, yes } from '../refusal';
import { management, type WabaCall, type WabaVerb } from '../verb';

const isElsewhere = (call: WabaCall, line: Line): boolean =>
  line.holder === 'other_provider' ||
  Object.values(call.world.numbers).some(
    (one) => one.e164 === line.e164 && one.wabaId !== call.waba.id && isClaimed(one),
  );

/** A number that was once registered blocks other accounts until it is deleted or moved. */
const isClaimed = (number: NumberObject): boolean =>
  number.stage === 'registered' || number.stage === 'off' || number.stage === 'banned';

const inUseElsewhere: Refusal = {
  code: 100,
  subcode: 2388001,
  title: 'Cannot Create Certificate',
  details: 'This phone number is already registered to a WhatsApp account.',
};

const refuseAdding = (call: WabaCall, asked: AskedNumber, line: Line): Refusal | null => {
  const { world, waba } = call;
  const mine = Object.values(world.numbers).find(
    (one) => one.e164 === asked.e164 && one.wabaId === waba.id && one.stage !== 'migrated',
  );
  return firstRefusal([
    () => (waba.isRestricted || waba.reviewStatus !== 'APPROVED' ? { code: 368 } : null),
    () => (mine ? { code: 100, subcode: 2388012, details: 'The number is in this account already.' } : null),
    () => (line.holder === 'banned' ? { code: 131031, details: 'The number is banned.' } : null),
    () =>
      numbersOfBusiness(world, waba.businessId).length >= numberLimitOf(world, waba.businessId)
        ? { code: 200, subcode: 1349175, details: 'The limit of phone numbers is reached.' }
        : null,
    () => (asked.isMigrating ? refuseMigration(call, line) : null),
    () => (!asked.isMigrating && isElsewhere(call, line) ? inUseElsewhere : null),
  ]);
};

const newNumber = (call: WabaCall, asked: AskedNumber, line: Line): NumberObject => ({
  id: newGraphId(),
  wabaId: call.waba.id,
  e164: asked.e164,
  stage: 'added',
  createdAt: call.now,
  registeredAt: null,
  verifiedName: asked.name || call.waba.name,
  registeredName: null,
  nameStatus: asked.isMigrating ? 'APPROVED' : 'PENDING_REVIEW',
  newDisplayName: null,
  nameDecidesAt: asked.isMigrating ? null : call.now + NAME_REVIEW_MS,
  nameChanges: [],
  code: null,
  verifiedAt: null,
  pin: line.pinFromBefore,
  isHalfDeregistered: false,
  isMigrating: asked.isMigrating,
  lastPaidMessageAt: null,
});

const answer = (call: WabaCall): Outcome => {
  const asked = readAskedNumber(call.params);
  if ('code' in asked) return no(asked);
  const line = settleLine(lineOf(call.world, asked.e164), call.now);
  const refusal = refuseAdding(call, asked, line);
  if (refusal) return no(refusal);
  const number = newNumber(call, asked, line);
  call.world.numbers[number.id] = number;
  return yes({ id: number.id });
};

/** `POST /{waba}/phone_numbers`. Source of the order: our decision; of the codes: Meta. */
export const addNumber: WabaVerb = {
  on: 'waba',
  verb: 'addNumber',
  mutates: true,
  scopes: management,
  isRateLimited: false,
  answer,
};
