'use server';
import { SECOND } from '@/lib/clock';
import { faultSchema, nothingSchema } from '@/lib/operations/sandbox-forms';
import { resultOf } from '@/lib/operations/sandbox-results';
import { pressAction } from '../room-action';

export const addFaultAction = pressAction(
  'faults',
  faultSchema,
  async (control, { delaySeconds, ...fault }) =>
    resultOf(
      await control.fault({ ...fault, ...(delaySeconds === null ? {} : { delayMs: delaySeconds * SECOND }) }),
      'fault-waits',
    ),
);

export const clearFaultsAction = pressAction('faults', nothingSchema, async (control) =>
  resultOf(await control.clearFaults(), 'faults-cleared'),
);
