import { own } from '../world/own';
import type { World } from '../world/types';
import { type Params, textParam } from './params';
import type { Verb } from './verb';
import { addNumber } from './verbs/add-number';
import { changeDisplayName, setPin } from './verbs/change-number';
import { debugToken } from './verbs/debug-token';
import { deregisterNumber } from './verbs/deregister-number';
import { exchangeCode } from './verbs/exchange-code';
import { listNumbers } from './verbs/list-numbers';
import { readNumber } from './verbs/read-number';
import { readWaba } from './verbs/read-waba';
import { registerNumber } from './verbs/register-number';
import { requestCode } from './verbs/request-code';
import { sendMessage } from './verbs/send-message';
import { subscribeWebhooks } from './verbs/subscribe-webhooks';
import { subscribeApp, subscribedApps, unsubscribeApp } from './verbs/subscribed-apps';
import { verifyCode } from './verbs/verify-code';

const edges: Readonly<Record<string, Verb>> = {
  'GET phone_numbers': listNumbers,
  'POST phone_numbers': addNumber,
  'GET subscribed_apps': subscribedApps,
  'POST subscribed_apps': subscribeApp,
  'DELETE subscribed_apps': unsubscribeApp,
  'POST request_code': requestCode,
  'POST verify_code': verifyCode,
  'POST register': registerNumber,
  'POST deregister': deregisterNumber,
  'POST messages': sendMessage,
  'POST subscriptions': subscribeWebhooks,
};

export type Route = { verb: Verb; id: string };

/** Finds what is asked: `/{version}/{id}/{edge}`, the version being optional. Null when Graph has no such thing. */
export const findRoute = (world: World, method: string, path: string, params: Params): Route | null => {
  const parts = path.split('/').filter(Boolean);
  if (/^v\d+\.\d+$/.test(parts[0] ?? '')) parts.shift();
  const [id = '', edge, ...rest] = parts;
  if (rest.length > 0) return null;
  if (`${id}/${edge}` === 'oauth/access_token') return { verb: exchangeCode, id };
  if (id === 'debug_token' && !edge && method === 'GET') return { verb: debugToken, id };
  if (!/^\d+$/.test(id)) return null;
  if (edge !== undefined) {
    const verb = own(edges, `${method} ${edge}`);
    return verb ? { verb, id } : null;
  }
  if (method === 'GET') return { verb: own(world.wabas, id) ? readWaba : readNumber, id };
  if (method !== 'POST') return null;
  if (textParam(params, 'pin') === null && textParam(params, 'new_display_name') !== null) {
    return { verb: changeDisplayName, id };
  }
  return { verb: setPin, id };
};
