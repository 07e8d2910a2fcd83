import { expect, test } from 'vitest';
import { aCallback } from '../support/sandbox-callback';
import { aSandbox } from '../support/sandbox-graph';

const e164 = '+447700900123';
const recipient = '+447700900555';

const template = (to = '447700900555') => ({
  messaging_product: 'whatsapp',
  to,
  type: 'template',
  template: { name: 'hello_world', language: { code: 'en_US' } },
});

const connected = async () => {
  const callback = await aCallback();
  const sandbox = await aSandbox({ webhookCallbackUrl: callback.url });
  await sandbox.shrub.post(`${sandbox.shrub.wabaId}/subscribed_apps`);
  const id = await sandbox.shrub.registered(e164);
  const send = (body: object = template()) => sandbox.shrub.post(`${id}/messages`, body);
  return { ...sandbox, callback, id, send };
};

test('answers with the recipient and a message id', async () => {
  const { send } = await connected();
  expect((await send(template('+44 7700 900555'))).body).toEqual({
    messaging_product: 'whatsapp',
    contacts: [{ input: '+44 7700 900555', wa_id: '447700900555' }],
    messages: [{ id: expect.stringMatching(/^wamid\./), message_status: 'accepted' }],
  });
});

test("lets a template land on the recipient's phone", async () => {
  const { send, control } = await connected();
  await send();
  const phone = (await control.state()).phones.find((one) => one.e164 === recipient);
  expect(phone?.messages).toMatchObject([
    { kind: 'whatsapp', direction: 'in', peer: e164, text: 'Template hello_world (en_US)' },
  ]);
});

test("lets a text land on the recipient's phone", async () => {
  const { send, control } = await connected();
  await send({ messaging_product: 'whatsapp', to: recipient, text: { body: 'Good morning' } });
  const phone = (await control.state()).phones.find((one) => one.e164 === recipient);
  expect(phone?.messages.at(-1)?.text).toBe('Good morning');
});

test('refuses a number that is not connected with 133010', async () => {
  const { shrub } = await aSandbox();
  const id = await shrub.verified(e164);
  expect((await shrub.post(`${id}/messages`, template())).code).toBe('133010');
});

test.each([
  ['no product', { ...template(), messaging_product: undefined }, '100'],
  ['no template', { ...template(), template: undefined }, '131008'],
  ['a kind of message that is not offered', { ...template(), type: 'image' }, '131009'],
  ['a recipient that is no number', template('hello'), '131009'],
])('refuses %s', async (_, body, code) => {
  const { send } = await connected();
  expect((await send(body)).code).toBe(code);
});

test('tells the app that the message was sent and delivered', async () => {
  const { send, callback } = await connected();
  const { messages } = (await send()).body as { messages: { id: string }[] };
  const statuses = (await callback.arrived('messages', 2)).map((one) => one.value.statuses);
  expect(statuses).toContainEqual([
    expect.objectContaining({ id: messages[0]?.id, status: 'sent', recipient_id: '447700900555' }),
  ]);
  expect(statuses).toContainEqual([expect.objectContaining({ id: messages[0]?.id, status: 'delivered' })]);
});

test('tells the app what the phone answers', async () => {
  const { send, callback, control, id } = await connected();
  await send();
  await control.phone({ e164: recipient, act: 'reply', text: 'It works' });
  const values = (await callback.arrived('messages', 4)).map((one) => one.value);
  expect(values).toContainEqual({
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '447700900123', phone_number_id: id },
    contacts: [{ profile: { name: 'Pretend phone' }, wa_id: '447700900555' }],
    messages: [expect.objectContaining({ from: '447700900555', type: 'text', text: { body: 'It works' } })],
  });
});

test('cannot answer when nobody wrote', async () => {
  const { control } = await connected();
  const answer = await control.phone({ e164: recipient, act: 'reply', text: 'Hello?' });
  expect(answer).toMatchObject({ ok: false, reason: 'nobody-to-answer' });
});

test('does not deliver an answer to a number that is no longer connected', async () => {
  const { send, control, shrub, id } = await connected();
  await send();
  await shrub.post(`${id}/deregister`);
  const answer = await control.phone({ e164: recipient, act: 'reply', text: 'Hello?' });
  expect(answer).toMatchObject({ ok: false, reason: 'not-connected' });
});
