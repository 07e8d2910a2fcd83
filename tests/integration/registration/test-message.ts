import { describe, expect, it } from 'vitest';
import { HOUR } from '@/lib/clock';
import { eventsOf } from '@/lib/db/events';
import { proofsOf } from '@/lib/db/proofs';
import { readRegistration } from '@/lib/operations/registration/read-registration';
import { sendTestMessage } from '@/lib/operations/registration/test-message';
import { aNumber, granted, refusedWith } from '../../support/builders';
import { customersOf, key, registrationOf } from '../../support/builders-onboarding';
import { everythingStored, freshDatabase, rows } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';
import { tell } from '../../support/webhooks';

freshDatabase();
const sandbox = sandboxForFile();
const { connected, submitted } = customersOf(sandbox);

type Customer = Awaited<ReturnType<typeof connected>>;
const send = ({ member, reference }: Customer, recipient: string) =>
  sendTestMessage(member, { key: key(), reference, recipient });

/** Meta tells of messages of the customer's number. */
const tellOf = async (customer: Customer, value: object) => {
  const { phoneNumberId } = await registrationOf(customer);
  const about = { metadata: { phone_number_id: phoneNumberId } };
  await tell({ ...about, ...value }, { wabaId: sandbox.wabaId, field: 'messages' });
};
/** A WhatsApp message from a phone to the customer's number. */
const writes = (from: string, customer: Customer, text = 'Hello') =>
  tellOf(customer, { messages: [{ from: from.slice(1), id: 'wamid.in', text: { body: text } }] });
/** What became of the newest message on a phone. */
const became = async (customer: Customer, phone: string, status: string, more: object = {}) => {
  const { phones } = await sandbox.control.state();
  const id = phones.find(({ e164 }) => e164 === phone)?.messages.at(-1)?.id ?? 'wamid.unknown';
  await tellOf(customer, { statuses: [{ id, status, recipient_id: phone.slice(1), ...more }] });
};
const testOf = async ({ member, reference }: Customer) => (await readRegistration(member, reference))?.test;
const isTried = async ({ registrationId }: Customer) =>
  (await proofsOf(registrationId)).some(({ kind }) => kind === 'test-message');

describe('the test message', () => {
  it('reaches the phone the customer named', async () => {
    const [customer, phone] = [await connected(), aNumber()];
    granted(await send(customer, phone));
    const { phones } = await sandbox.control.state();
    expect(phones.find(({ e164 }) => e164 === phone)?.messages.map(({ peer }) => peer)).toEqual([
      customer.e164,
    ]);
  });

  it('is proved when that phone answers, with an audit line', async () => {
    const [customer, phone] = [await connected(), aNumber()];
    granted(await send(customer, phone));
    await writes(phone, customer);
    expect(await isTried(customer)).toBe(true);
    const last = (await eventsOf(customer.registrationId)).slice(-2);
    expect(last).toMatchObject([
      { name: 'test-message-answered' },
      { name: 'proof-held', detail: { kind: 'test-message' } },
    ]);
  });

  it('is not proved by another phone, nor before it was sent', async () => {
    const [customer, phone] = [await connected(), aNumber()];
    await writes(phone, customer);
    granted(await send(customer, phone));
    await writes(aNumber(), customer);
    expect(await isTried(customer)).toBe(false);
  });

  it('is not proved by an answer to another number', async () => {
    const [customer, other, phone] = [await connected(), await connected(), aNumber()];
    granted(await send(customer, phone));
    await writes(phone, other);
    expect(await isTried(customer)).toBe(false);
  });

  it('leaves neither the phone’s number nor a word of the answer anywhere', async () => {
    const [customer, phone] = [await connected(), aNumber()];
    granted(await send(customer, phone));
    await became(customer, phone, 'delivered');
    await writes(phone, customer, 'a word of the answer');
    expect(await isTried(customer)).toBe(true);
    const stored = await everythingStored();
    expect(stored.includes(phone.slice(1))).toBe(false);
    expect(stored.includes('a word of the answer')).toBe(false);
  });

  it('is followed from Meta to the phone, in whatever order Meta tells of it', async () => {
    const [customer, phone] = [await connected(), aNumber()];
    granted(await send(customer, phone));
    expect(await testOf(customer)).toMatchObject({ status: 'accepted', answeredAt: null });
    await became(customer, phone, 'read');
    for (const late of ['sent', 'delivered', 'failed', 'read']) await became(customer, phone, late);
    expect(await testOf(customer)).toMatchObject({ status: 'read', failure: null });
  });

  it('says why it did not arrive, with Meta’s code', async () => {
    const customer = await connected();
    granted(await send(customer, '+447700900019'));
    const { webhooks } = await sandbox.control.state();
    expect(webhooks).toEqual([]);
    const [{ id } = { id: '' }] = await rows<{ id: string }>(
      'select message_id as id from test_messages order by sent_at desc limit 1',
    );
    const failed = { id, status: 'failed', recipient_id: '447700900019', errors: [{ code: 131026 }] };
    await tellOf(customer, { statuses: [failed] });
    expect(await testOf(customer)).toMatchObject({
      status: 'failed',
      failure: { metaCode: 131026, code: 'test-phone-unreachable' },
    });
  });

  it('is known by its phone where Meta never answered that it took it', async () => {
    const [customer, phone] = [await connected(), aNumber()];
    await sandbox.fault('sendTemplate', 'garbage');
    expect(await send(customer, phone)).toEqual(refusedWith('meta-silent'));
    expect(await testOf(customer)).toMatchObject({ status: 'asked' });
    await became(customer, phone, 'delivered');
    expect(await testOf(customer)).toMatchObject({ status: 'delivered' });
    await writes(phone, customer);
    expect(await isTried(customer)).toBe(true);
  });

  it('is proved by a phone that WhatsApp spells in its own way', async () => {
    const [customer, phone] = [await connected(), aNumber()];
    granted(await send(customer, phone));
    const { phones } = await sandbox.control.state();
    const id = phones.find(({ e164 }) => e164 === phone)?.messages.at(-1)?.id;
    const spelled = phone.replace('+44', '+449');
    await tellOf(customer, { statuses: [{ id, status: 'sent', recipient_id: spelled.slice(1) }] });
    await writes(spelled, customer);
    expect(await isTried(customer)).toBe(true);
  });

  it('may be sent again after it was answered, and shows the last one', async () => {
    const [customer, first, second] = [await connected(), aNumber(), aNumber()];
    granted(await send(customer, first));
    await writes(first, customer);
    granted(await send(customer, second));
    expect(await testOf(customer)).toMatchObject({ status: 'accepted', answeredAt: null });
    await writes(second, customer);
    expect((await testOf(customer))?.answeredAt).not.toBeNull();
    const answered = (await eventsOf(customer.registrationId)).filter(
      ({ name }) => name === 'test-message-answered',
    );
    expect(answered).toHaveLength(2);
  });

  it('is not proved by somebody else’s message statuses', async () => {
    const [customer, other, phone] = [await connected(), await connected(), aNumber()];
    granted(await send(customer, phone));
    await tellOf(other, { statuses: [{ id: 'wamid.x', status: 'read', recipient_id: phone.slice(1) }] });
    expect(await testOf(customer)).toMatchObject({ status: 'accepted' });
  });

  it('is refused before the number is connected', async () => {
    const customer = await submitted();
    expect(await send(customer, aNumber())).toEqual(refusedWith('page-out-of-date'));
  });

  it('is refused to the number itself, and to what is no number', async () => {
    const customer = await connected();
    expect(await send(customer, customer.e164)).toEqual(refusedWith('recipient-is-the-number'));
    expect(await send(customer, 'my phone')).toEqual(refusedWith('number-not-recognised'));
    expect(await sandbox.calls('sendTemplate')).toEqual([]);
  });

  it('is refused a sixth time within the hour', async () => {
    const customer = await connected();
    for (let sent = 0; sent < 5; sent++) granted(await send(customer, aNumber()));
    expect(await send(customer, aNumber())).toEqual(refusedWith('too-often'));
    await sandbox.moveClock(HOUR);
    granted(await send(customer, aNumber()));
  });

  it('is never sent again by itself after a silence', async () => {
    const customer = await connected();
    await sandbox.fault('sendTemplate', 'garbage');
    expect(await send(customer, aNumber())).toEqual(refusedWith('meta-silent'));
    expect(await sandbox.calls('sendTemplate')).toHaveLength(1);
  });
});
