import { NAME_LENGTH_MAX, NAME_LENGTH_MIN } from '../limits';
import { e164From } from './e164';
import { type Params, textParam } from './params';
import { badParameter, type Refusal } from './refusal';

/** What `POST /{waba}/phone_numbers` was asked to add. */
export type AskedNumber = { e164: string; name: string; isMigrating: boolean };

/** Reads the fields by Meta's bounds, or says which one is missing or bad. */
export const readAskedNumber = (params: Params): AskedNumber | Refusal => {
  const cc = textParam(params, 'cc');
  const phoneNumber = textParam(params, 'phone_number');
  const name = textParam(params, 'verified_name')?.trim() ?? '';
  const isMigrating = textParam(params, 'migrate_phone_number') === 'true';
  if (cc !== null && !/^[0-9]{1,3}$/.test(cc)) return badParameter('cc must be one to three digits.');
  if (!phoneNumber) return badParameter('phone_number is required.');
  const e164 = e164From(cc, phoneNumber);
  if (!e164) return badParameter('phone_number is not a complete phone number.');
  if (!isMigrating && (name.length < NAME_LENGTH_MIN || name.length > NAME_LENGTH_MAX)) {
    return badParameter('verified_name must have 2 to 75 characters.');
  }
  return { e164, name, isMigrating };
};
