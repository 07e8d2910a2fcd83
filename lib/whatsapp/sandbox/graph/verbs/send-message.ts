import { isWithoutWhatsApp } from '../../magic-numbers';
import { emitStatus } from '../../webhooks/message-events';
import { newMessageId } from '../../world/ids';
import { lineOf } from '../../world/lines';
import { keepMessage } from '../../world/phones';
import { e164From } from '../e164';
import { objectParam, type Params, textParam } from '../params';
import { badParameter, firstRefusal, no, type Outcome, yes } from '../refusal';
import { messaging, type NumberCall, type NumberVerb } from '../verb';

/** What the phone shows: the text itself, or which template arrived and what filled it. */
const shownText = (params: Params): string | null => {
  if ((textParam(params, 'type') ?? 'text') === 'text') {
    return textParam(objectParam(params, 'text') ?? {}, 'body');
  }
  const template = objectParam(params, 'template') ?? {};
  const name = textParam(template, 'name');
  const language = textParam(objectParam(template, 'language') ?? {}, 'code');
  return name && language ? `Template ${name} (${language})` : null;
};

const answer = (call: NumberCall): Outcome => {
  const { params, number, waba, world, now } = call;
  const input = textParam(params, 'to') ?? '';
  const to = e164From(null, input.replace(/^\+/, '').replace(/[\s()-]/g, ''));
  const type = textParam(params, 'type') ?? 'text';
  const text = shownText(params);
  const refusal = firstRefusal([
    () =>
      textParam(params, 'messaging_product') === 'whatsapp'
        ? null
        : badParameter('messaging_product must be whatsapp.'),
    () =>
      ['text', 'template'].includes(type) ? null : { code: 131009, details: 'type is not offered here.' },
    () => (text ? null : { code: 131008, details: `${type} is incomplete.` }),
    () => (to ? null : { code: 131009, details: 'to is not a phone number.' }),
    () => (waba.isRestricted || number.stage === 'banned' ? { code: 131031 } : null),
    () => (number.stage === 'registered' ? null : { code: 133010 }),
  ]);
  if (refusal || !to || !text) return no(refusal ?? badParameter('The message is incomplete.'));
  const id = newMessageId();
  emitStatus(call, { id, to, status: 'sent' });
  if (isWithoutWhatsApp(to)) emitStatus(call, { id, to, status: 'failed', code: 131026 });
  else {
    keepMessage(lineOf(world, to), { id, kind: 'whatsapp', direction: 'in', peer: number.e164, text }, now);
    emitStatus(call, { id, to, status: 'delivered' });
  }
  return yes({
    messaging_product: 'whatsapp',
    contacts: [{ input, wa_id: to.slice(1) }],
    messages: [{ id, ...(type === 'template' ? { message_status: 'accepted' } : {}) }],
  });
};

/** `POST /{number}/messages`, text or template; it lands on the recipient's pretend phone. */
export const sendMessage: NumberVerb = {
  on: 'number',
  verb: 'sendTemplate',
  mutates: true,
  scopes: messaging,
  isRateLimited: false,
  answer,
};
