import { confirmCallback, isAllowedCallback } from '../../webhooks/handshake';
import { isAppToken } from '../authorise';
import { textParam } from '../params';
import { badParameter, no, type Outcome, yes } from '../refusal';
import type { AppCall, AppVerb } from '../verb';

const fieldsFrom = (value: unknown): string[] | null => {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string');
  return typeof value === 'string' ? value.split(',').map((one) => one.trim()) : null;
};

const answer = async (call: AppCall): Promise<Outcome> => {
  const { params, world } = call;
  if (!isAppToken(call)) return no({ code: 200, details: 'This call needs the app token.' });
  const url = textParam(params, 'callback_url') ?? '';
  const verifyToken = textParam(params, 'verify_token') ?? '';
  const fields = fieldsFrom(params.fields);
  if (textParam(params, 'object') !== 'whatsapp_business_account') {
    return no(badParameter('object must be whatsapp_business_account.'));
  }
  if (!verifyToken || !fields) return no(badParameter('verify_token and fields are required.'));
  if (!isAllowedCallback(url)) return no(badParameter('callback_url is not an address we can call.'));
  const problem = await confirmCallback(url, verifyToken);
  if (problem) return no(badParameter(`The callback was not verified: ${problem}.`));
  world.callback = { url, verifyToken, fields, isConfirmed: true };
  return yes();
};

/** `POST /{app}/subscriptions`: where the app receives webhooks, checked by the handshake. */
export const subscribeWebhooks: AppVerb = { on: 'app', verb: 'subscribeWebhooks', mutates: true, answer };
