import { newMessageId } from '../world/ids';
import type { NumberObject, World } from '../world/types';
import { emit } from './outbox';

type At = { world: World; number: NumberObject; now: number };

const envelope = (number: NumberObject): object => ({
  messaging_product: 'whatsapp',
  metadata: { display_phone_number: number.e164.slice(1), phone_number_id: number.id },
});

const seconds = (ms: number): string => String(Math.floor(ms / 1000));

type Status = {
  id: string;
  to: string;
  status: 'sent' | 'delivered' | 'read' | 'failed';
  /** Meta's code, with `failed`. */
  code?: number;
};

/** Tells the app what became of a message it sent. */
export const emitStatus = ({ world, number, now }: At, { id, to, status, code }: Status): void => {
  const errors = code === undefined ? {} : { errors: [{ code, title: 'Message undeliverable' }] };
  const statuses = [{ id, status, timestamp: seconds(now), recipient_id: to.slice(1), ...errors }];
  emit(world, { wabaId: number.wabaId, field: 'messages', value: { ...envelope(number), statuses } }, now);
};

/** Tells the app that somebody wrote to the number. */
export const emitInbound = ({ world, number, now }: At, from: string, text: string): void => {
  const waId = from.slice(1);
  const value = {
    ...envelope(number),
    contacts: [{ profile: { name: 'Pretend phone' }, wa_id: waId }],
    messages: [
      { from: waId, id: newMessageId(), timestamp: seconds(now), type: 'text', text: { body: text } },
    ],
  };
  emit(world, { wabaId: number.wabaId, field: 'messages', value }, now);
};
