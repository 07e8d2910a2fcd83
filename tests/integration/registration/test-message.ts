import { describe, expect, it } from 'vitest';
import { HOUR } from '@/lib/clock';
import { eventsOf } from '@/lib/db/events';
import { proofsOf } from '@/lib/db/proofs';
import { sendTestMessage } from '@/lib/operations/registration/test-message';
import { acceptWebhook, handleWebhook } from '@/lib/operations/webhooks';
import { changesIn } from '@/lib/whatsapp/webhooks';
import { aNumber, granted, refusedWith } from '../../support/builders';
import { customersOf, key, registrationOf } from '../../support/builders-onboarding';
import { everythingStored, freshDatabase, rows } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const { connected, submitted } = customersOf(sandbox);

type Customer = Awaited<ReturnType<typeof connected>>;
const send = ({ member, reference }: Customer, recipient: string) =>
  sendTestMessage(member, { key: key(), reference, recipient });

let time = 1_790_000_000;
/** A WhatsApp message from a phone to the customer's number, as Meta tells of it. */
const writes = async (from: string, customer: Customer) => {
  const { phoneNumberId } = await registrationOf(customer);
  const value = {
    metadata: { phone_number_id: phoneNumberId },
    messages: [{ from: from.slice(1), id: `wamid.${time}` }],
  };
  const entry = [{ id: sandbox.wabaId, time: time++, changes: [{ field: 'messages', value }] }];
  await acceptWebhook(changesIn(JSON.stringify({ entry })));
  const [row] = await rows<{ id: string }>('select id from webhook_changes where handled_at is null');
  await handleWebhook(row?.id ?? '');
};
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
    const last = (await eventsOf(customer.registrationId)).at(-1);
    expect(last).toMatchObject({ name: 'proof-held', detail: { kind: 'test-message' } });
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

  it('leaves the phone’s number nowhere but in what Meta itself told', async () => {
    const [customer, phone] = [await connected(), aNumber()];
    granted(await send(customer, phone));
    expect((await everythingStored()).includes(phone.slice(1))).toBe(false);
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
