'use server';
import { sampleEvents } from '@/lib/operations/sandbox-events';
import {
  lineActSchema,
  numberActSchema,
  removeNumberSchema,
  sendEventSchema,
  troubleSchema,
  wabaActSchema,
  wabaTroubleSchema,
} from '@/lib/operations/sandbox-forms';
import { resultOf } from '@/lib/operations/sandbox-results';
import { pressAction } from '../room-action';
import {
  lineResults,
  numberOrder,
  numberResults,
  troubleOrder,
  wabaOrder,
  wabaResults,
} from './manager-orders';

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

export const troubleAction = pressAction('manager', troubleSchema, async (control, { phoneNumberId, act }) =>
  resultOf(await control.manager(troubleOrder(phoneNumberId, act)), 'trouble-made'),
);

export const wabaTroubleAction = pressAction('manager', wabaTroubleSchema, async (control, { wabaId, act }) =>
  resultOf(await control.manager({ act, wabaId }), 'trouble-made'),
);

export const sendEventAction = pressAction('manager', sendEventSchema, async (control, { wabaId, event }) => {
  const sample = sampleEvents.find(({ name }) => name === event);
  if (!sample) return { did: 'not-read' };
  const { field, value } = sample;
  return resultOf(await control.webhooks({ act: 'send', wabaId, field, value }), 'event-sent');
});
