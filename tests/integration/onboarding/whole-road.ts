import { beforeAll, describe, expect, it } from 'vitest';
import { eventsOf } from '@/lib/db/events';
import { proofsOf } from '@/lib/db/proofs';
import { sendQueuedMail } from '@/lib/mail/outbox';
import { readRegistration } from '@/lib/operations/registration/read-registration';
import { seal, unseal } from '@/lib/seal';
import { customersOf, registrationOf } from '../../support/builders-onboarding';
import { countOf, everythingStored, freshDatabase, jobsOf, rows } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const { connected, submitted } = customersOf(sandbox);

const namesOf = async (subjectId: string) => (await eventsOf(subjectId)).map(({ name }) => name);

describe('from the first press to connected', () => {
  it('ends in connected, with the three required proofs as Meta gave them', async () => {
    const customer = await connected();
    expect((await registrationOf(customer)).state).toBe('connected');
    expect((await proofsOf(customer.registrationId)).map(({ kind, origin }) => [kind, origin])).toEqual(
      expect.arrayContaining([
        ['code-verified', 'meta-answered'],
        ['registered', 'meta-answered'],
        ['messages-routed', 'meta-answered'],
      ]),
    );
  });

  it('writes an audit line for each answer, in order', async () => {
    const { member, registrationId } = await connected();
    const [draft] = await rows<{ id: string }>('select id from drafts where account_id = $1', [
      member.accountId,
    ]);
    expect(await namesOf(draft?.id ?? '')).toEqual([
      'draft-opened',
      'number-chosen',
      'usage-answered',
      'consequences-acknowledged',
      'business-connected',
      'display-name-given',
      'code-asked',
      'number-verified',
    ]);
    expect(await namesOf(registrationId)).toEqual([
      'registration-asked',
      'registration-moved',
      'proof-held',
      'proof-held',
      'proof-held',
      'registration-moved',
    ]);
  });

  it('mails once that the number is connected, to the member who asked', async () => {
    const { member, registrationId, reference, e164 } = await connected();
    const queued = (await jobsOf('send-mail')).at(-1);
    await sendQueuedMail(String(queued?.data.mailId));
    const mails = await sandbox.control.mails(member.email);
    expect(mails.map(({ to, subject }) => ({ to, subject }))).toEqual([
      { to: member.email, subject: `Number ending ${e164.slice(-4)} is connected (${reference})` },
    ]);
    expect(registrationId).not.toBe('');
  });

  it('asks Meta once for each thing that leaves a mark', async () => {
    await connected();
    const marks = ['addNumber', 'requestCode', 'verifyCode', 'registerNumber', 'subscribeApp'] as const;
    const effects = await Promise.all(marks.map((verb) => sandbox.effects(verb)));
    expect(effects).toEqual([1, 1, 1, 1, 1]);
  });

  it('shows the registration to its account by reference', async () => {
    const { member, reference, e164 } = await connected();
    expect(await readRegistration(member, reference)).toMatchObject({ reference, e164, state: 'connected' });
  });

  it('answers the press at once and leaves the calling to a job', async () => {
    const customer = await submitted();
    expect((await registrationOf(customer)).state).toBe('registering');
    expect(await sandbox.calls('registerNumber')).toEqual([]);
    expect((await jobsOf('register-number')).at(-1)?.data).toMatchObject({
      registrationId: customer.registrationId,
    });
  });
});

describe('what stays secret', () => {
  let customer: Awaited<ReturnType<typeof connected>>;
  let stored = '';
  const pinOf = async () => unseal((await registrationOf(customer)).sealedPin ?? '', customer.numberId);

  beforeAll(async () => {
    customer = await connected();
    // Clock times have six digits too.
    stored = (await everythingStored()).replace(/T\d{2}:[\d:.]+/g, '');
  });

  it('keeps the code nowhere', () => {
    expect(customer.code).toMatch(/^\d{6}$/);
    expect(new RegExp(`(?<!\\d)${customer.code}(?!\\d)`).test(stored)).toBe(false);
  });

  it('keeps the PIN only sealed', async () => {
    const pin = await pinOf();
    expect(pin).toMatch(/^\d{6}$/);
    expect(new RegExp(`(?<!\\d)${pin}(?!\\d)`).test(stored)).toBe(false);
  });

  it('seals the PIN for this registration alone', async () => {
    const { sealedPin } = await registrationOf(customer);
    expect(() => unseal(sealedPin ?? '', 'num_another')).toThrow();
    expect(unseal(seal('004217', 'reg_another'), 'reg_another')).toBe('004217');
  });

  it('keeps the token of the business only sealed', async () => {
    const [business] = await rows<{ sealed_token: string; waba_id: string }>(
      'select sealed_token, waba_id from meta_businesses where account_id = $1',
      [customer.member.accountId],
    );
    const token = unseal(business?.sealed_token ?? '', business?.waba_id ?? '');
    expect(token).toMatch(/^EAA/);
    expect(stored.includes(token)).toBe(false);
  });

  it('keeps no number in the audit, the outbox or the jobs', async () => {
    const places = ['events where detail::text', 'outbox where subject', 'pgboss.job where data::text'];
    const found = await Promise.all(
      places.map((place) => {
        const [table = '', column = ''] = place.split(' where ');
        return countOf(table, `${column} like $1`, [`%${customer.e164}%`]);
      }),
    );
    expect(found).toEqual([0, 0, 0]);
  });
});
