'use server';
import { readNumber } from '@/lib/domain/number';
import { done } from '@/lib/domain/refusals';
import { phoneActSchema, replySchema, typedPhoneSchema } from '@/lib/operations/sandbox-forms';
import { type RoomCode, resultOf } from '@/lib/operations/sandbox-results';
import type { PhoneOrder } from '@/lib/whatsapp/sandbox/control-orders';
import { pressAction, roomAction } from '../room-action';

const results: Record<PhoneOrder['act'], RoomCode> = {
  'use-app': 'on-whatsapp-app',
  'use-business-app': 'on-business-app',
  'delete-account': 'account-deleted',
  reply: 'answered',
};

export const phoneAction = pressAction('phone', phoneActSchema, async (control, order) =>
  resultOf(await control.phone(order), results[order.act]),
);

export const replyAction = pressAction('phone', replySchema, async (control, { e164, text }) =>
  resultOf(await control.phone({ e164, text, act: 'reply' }), results.reply),
);

/** Most numbers of fiction are British, so a number without country code is read as one. */
export const typedPhoneAction = roomAction(
  'phone',
  typedPhoneSchema,
  async (control, { number, act }) => {
    const read = readNumber(number, 'GB', true);
    if (!read.ok) return read;
    return done(resultOf(await control.phone({ e164: read.value.e164, act }), results[act]));
  },
  {
    'number-not-recognised': 'number',
    'number-too-short': 'number',
    'country-not-served': 'number',
    'number-kind-unsupported': 'number',
    'number-kind-not-advised': 'number',
  },
);
