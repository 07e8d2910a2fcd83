'use server';
import {
  lineActSchema,
  numberActSchema,
  removeNumberSchema,
  wabaActSchema,
} from '@/lib/operations/sandbox-forms';
import { resultOf } from '@/lib/operations/sandbox-results';
import { pressAction } from '../room-action';
import { lineResults, numberOrder, numberResults, wabaOrder, wabaResults } from './manager-orders';

export const numberAction = pressAction('manager', numberActSchema, async (control, { phoneNumberId, act }) =>
  resultOf(await control.manager(numberOrder(phoneNumberId, act)), numberResults[act]),
);

export const removeNumberAction = pressAction(
  'manager',
  removeNumberSchema,
  async (control, { phoneNumberId, pin }) =>
    resultOf(
      await control.manager({ act: 'remove-number', phoneNumberId, ...(pin ? { pin } : {}) }),
      'number-removed',
    ),
);

export const lineAction = pressAction('manager', lineActSchema, async (control, order) =>
  resultOf(await control.manager(order), lineResults[order.act]),
);

export const wabaAction = pressAction('manager', wabaActSchema, async (control, { wabaId, act }) =>
  resultOf(await control.manager(wabaOrder(wabaId, act)), wabaResults[act]),
);
