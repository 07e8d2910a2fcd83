import { expect, test } from 'vitest';
import { carrierSignatureFits } from '@/lib/sms/signature';
import { seeds } from '@/lib/whatsapp/sandbox/world/seed';
import { aCallback } from '../support/sandbox-callback';
import { aSandbox, graphAt, tokenFor } from '../support/sandbox-graph';

const stock = '+447700900900';
const secret = 'test-carrier-secret';
const publicUrl = 'https://app.paxflow.example/api/webhooks/sms';

const listening = async () => {
  const callback = await aCallback();
  const sandbox = await aSandbox({ carrier: { url: callback.url, publicUrl, secret } });
  await sandbox.control.carrier({ numbers: [stock, '+447700900901'] });
  return { ...sandbox, callback };
};

test('brings the SMS for a number of PaxFlow’s, signed for the public address', async () => {
  const { shrub, control, callback } = await listening();
  await shrub.requestCode(await shrub.added(stock));
  const [sms] = await callback.arrived('sms');
  const code = await control.latestCode(stock);
  expect(sms?.value).toMatchObject({
    MessageSid: expect.stringMatching(/^SM[0-9a-f]{32}$/),
    To: stock,
    Body: expect.stringContaining(`WhatsApp code ${code?.slice(0, 3)}-${code?.slice(3)}`),
  });
  const form = new URLSearchParams(sms?.body);
  expect(carrierSignatureFits(publicUrl, form, sms?.signature ?? '', secret)).toBe(true);
  expect(carrierSignatureFits(callback.url, form, sms?.signature ?? '', secret)).toBe(false);
});

test('brings nothing for other numbers, and no calls', async () => {
  const { shrub, callback } = await listening();
  await shrub.requestCode(await shrub.added('+447700900123'));
  await shrub.requestCode(await shrub.added('+447700900901'), 'VOICE');
  await shrub.requestCode(await shrub.added(stock));
  const arrived = await callback.arrived('sms');
  expect(arrived.map(({ value }) => value.To)).toEqual([stock]);
});

test('brings an SMS again when the app did not take it, under the same id', async () => {
  const { shrub, callback, control } = await listening();
  callback.plan.statuses.push(503);
  await shrub.requestCode(await shrub.added(stock));
  await callback.arrived('sms');
  await control.clock({ advanceMs: 2_000 });
  const [first, second] = await callback.arrived('sms', 2);
  expect(second?.body).toBe(first?.body);
});

test('still serves PaxFlow’s numbers after the world began anew', async () => {
  const { url, control, callback } = await listening();
  await control.reset();
  const { wabaId } = seeds.luckyShrub;
  const graph = graphAt(url, await tokenFor(url, wabaId));
  const number = { cc: '44', phone_number: stock.slice(3), verified_name: 'Lucky Shrub' };
  const { body } = await graph.post(`${wabaId}/phone_numbers`, number);
  await graph.post(`${body.id}/request_code`, { code_method: 'SMS', language: 'en_US' });
  expect(await callback.arrived('sms')).toHaveLength(1);
});
