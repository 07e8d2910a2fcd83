import { createHmac, randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';

/** Told apart from an earlier storm on the same database: what repeats is not stored again. */
const storm = randomBytes(4).toString('hex');

/** Most webhooks are about messages; some are about the account, a few about nothing anybody knows. @param {number} i */
function change(i) {
  if (i % 50 === 0) return { field: 'account_update', value: { event: 'AD_ACCOUNT_LINKED', storm, i } };
  if (i % 50 === 1) return { field: 'a_field_of_tomorrow', value: { storm, i } };
  const metadata = { display_phone_number: '447700900123', phone_number_id: String(1 + (i % 1_000)) };
  const inbound = {
    messages: [
      { from: '447700900999', id: `wamid.in${storm}${i}`, type: 'text', text: { body: 'Hello 😀' } },
    ],
  };
  const status = {
    statuses: [{ id: `wamid.out${storm}${i}`, status: 'delivered', recipient_id: '447700900999' }],
  };
  return {
    field: 'messages',
    value: { messaging_product: 'whatsapp', metadata, ...(i % 5 === 0 ? inbound : status) },
  };
}

/** @param {number} i @param {string} secret */
function signedBody(i, secret) {
  const entry = { id: `9${i % 100}`, time: 1_790_000_000 + i, changes: [change(i)] };
  const body = Buffer.from(JSON.stringify({ object: 'whatsapp_business_account', entry: [entry] }));
  return { body, signature: `sha256=${createHmac('sha256', secret).update(body).digest('hex')}` };
}

/** @param {URL} url @param {Agent} agent @param {ReturnType<typeof signedBody>} signed @returns {Promise<number>} the status */
const post = (url, agent, { body, signature }) =>
  new Promise((resolve) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': body.length,
      'x-hub-signature-256': signature,
    };
    const asked = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode ?? 0));
    });
    asked.once('error', () => resolve(0));
    asked.end(body);
  });

/**
 * Sends webhooks at a fixed pace, whether or not earlier ones were answered: as Meta does. Each wait counts from the
 * moment it should have been sent.
 * @param {string} app @param {string} secret @param {{ perSecond: number, seconds: number }} pace
 */
export async function webhookStorm(app, secret, { perSecond, seconds }) {
  const url = new URL('/api/webhooks/whatsapp', app);
  const agent = new Agent({ keepAlive: true, maxSockets: 128 });
  const sent = perSecond * seconds;
  const signed = Array.from({ length: sent }, (_, i) => signedBody(i, secret));
  /** @type {number[]} */
  const waits = [];
  let answered = 0;
  const begun = performance.now() + 100;
  const all = signed.map(async (one, i) => {
    const due = begun + (i * 1000) / perSecond;
    await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
    if ((await post(url, agent, one)) === 200) answered += 1;
    waits.push(performance.now() - due);
  });
  await Promise.all(all);
  agent.destroy();
  return { sent, answered, waits };
}
