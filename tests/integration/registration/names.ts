import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '@/lib/clock';
import { newestDisplayName } from '@/lib/db/display-names';
import { eventsOf } from '@/lib/db/events';
import { proofsOf } from '@/lib/db/proofs';
import { changeName } from '@/lib/operations/display-name/change-name';
import { registerName } from '@/lib/operations/display-name/register-name';
import { registerNameNow } from '@/lib/operations/display-name/register-name-now';
import { checkProofs } from '@/lib/operations/registration/check-proofs';
import { readRegistration } from '@/lib/operations/registration/read-registration';
import { registerNumber } from '@/lib/operations/registration/register-number';
import { unseal } from '@/lib/seal';
import { graph } from '@/lib/whatsapp';
import { aMember, granted, refusedWith } from '../../support/builders';
import { customersOf, key, registrationOf } from '../../support/builders-onboarding';
import { countOf, freshDatabase, jobsOf, productRows, rows } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';
import { tell } from '../../support/webhooks';

freshDatabase();
const sandbox = sandboxForFile();
const { connected, submitted } = customersOf(sandbox);

type Customer = Awaited<ReturnType<typeof connected>>;

/** Reads the number, as a webhook makes us do. */
const look = ({ registrationId }: Customer) => checkProofs(registrationId, 1_000);
const decide = ({ e164 }: Customer, decision: 'APPROVED' | 'DECLINED' | 'DEFERRED') =>
  sandbox.control.manager({ act: 'decide-name', e164, decision });
const change = ({ member, reference }: Customer, displayName: string, checkedName = displayName) =>
  changeName(member, { key: key(), reference, displayName, checkedName });
const nameOf = async ({ member, reference }: Customer) => (await readRegistration(member, reference))?.name;
const namesIn = async ({ registrationId }: Customer) =>
  (await eventsOf(registrationId)).map(({ name }) => name).filter((name) => name.startsWith('name-'));
const subjectsTo = async ({ member }: Customer) =>
  (
    await rows<{ subject: string }>('select subject from outbox where recipient = $1 order by created_at', [
      member.email,
    ])
  ).map(({ subject }) => subject.replace(/ number ending.*/, ''));
const jobFor = async ({ registrationId }: Customer) => {
  const newest = await newestDisplayName(registrationId);
  const jobs = (await jobsOf('register-name')).filter(({ data }) => data.displayNameId === newest?.id);
  return { id: newest?.id ?? '', jobs };
};
/** Runs the job that waits for the newest name, if there is one. */
const runJob = async (customer: Customer, round = 0) => {
  const { id, jobs } = await jobFor(customer);
  if (jobs.length > 0) await registerName(id, round);
};
const seenByCustomers = async ({ e164 }: Customer) =>
  (await sandbox.control.state()).wabas.flatMap(({ numbers }) => numbers).find((one) => one.e164 === e164)
    ?.registeredName;

/** What Meta tells, new each time. */
const told = ({ e164 }: Customer, value: object) =>
  tell(
    { display_phone_number: e164.slice(1), ...value },
    { wabaId: sandbox.wabaId, field: 'phone_number_name_update' },
  );
const rejected = (name: string, reason = 'NAME_FORMAT_UNACCEPTABLE') => ({
  decision: 'REJECTED',
  requested_verified_name: name,
  rejection_reason: reason,
});

describe('the first name', () => {
  it('is in review at first, which is nobody’s problem', async () => {
    const customer = await connected();
    expect(await nameOf(customer)).toMatchObject({ name: 'Lucky Shrub', isFirst: true, state: 'in-review' });
    expect(await subjectsTo(customer)).toHaveLength(1);
  });

  it('becomes a proof when Meta approves it, told once by mail, and costs no second registration', async () => {
    const customer = await connected();
    await decide(customer, 'APPROVED');
    await look(customer);
    await look(customer);
    expect((await proofsOf(customer.registrationId)).map(({ kind }) => kind)).toContain('name-cleared');
    expect(await nameOf(customer)).toMatchObject({ state: 'approved', registerBy: null });
    expect(await namesIn(customer)).toEqual(['name-decided']);
    expect((await subjectsTo(customer)).slice(1)).toEqual(['Display name approved for the']);
    expect((await jobFor(customer)).jobs).toEqual([]);
    expect(await sandbox.effects('registerNumber')).toBe(1);
  });

  it('is told by the mail "connected" alone, when it was cleared before', async () => {
    const customer = await submitted();
    await decide(customer, 'APPROVED');
    await registerNumber(customer.registrationId);
    await checkProofs(customer.registrationId, 0);
    expect(await nameOf(customer)).toMatchObject({ state: 'approved' });
    expect(await subjectsTo(customer)).toEqual([expect.stringContaining('Number ending')]);
  });

  it('stays in review when Meta puts it off', async () => {
    const customer = await connected();
    await decide(customer, 'DEFERRED');
    await look(customer);
    expect(await nameOf(customer)).toMatchObject({ state: 'in-review' });
  });

  it('is declined with its reason, told once by mail; the number stays connected', async () => {
    const customer = await connected();
    await decide(customer, 'DECLINED');
    await told(customer, rejected('Lucky Shrub', 'NAME_INDIVIDUAL_ISSUE'));
    await look(customer);
    await look(customer);
    expect(await nameOf(customer)).toMatchObject({ state: 'declined', reason: 'person' });
    expect((await registrationOf(customer)).state).toBe('connected');
    expect((await subjectsTo(customer)).slice(1)).toEqual(['Display name not accepted for the']);
    expect((await proofsOf(customer.registrationId)).map(({ kind }) => kind)).not.toContain('name-cleared');
  });
});

describe('what a webhook says of a name', () => {
  it('decides nothing: Meta’s own answer does', async () => {
    const customer = await connected();
    await told(customer, rejected('Lucky Shrub'));
    await look(customer);
    expect(await nameOf(customer)).toMatchObject({ state: 'in-review' });
    expect(await subjectsTo(customer)).toHaveLength(1);
  });

  it('makes us read that number, and no other of the account', async () => {
    const [mine, other] = [await connected(), await connected()];
    await told(mine, rejected('Lucky Shrub'));
    const looks = await jobsOf('watch-number');
    expect(looks.map(({ data }) => data.registrationId)).toContain(mine.registrationId);
    expect(looks.map(({ data }) => data.registrationId)).not.toContain(other.registrationId);
  });

  it('makes us read every number of the account, when it cannot be read itself', async () => {
    const customers = [await connected(), await connected()];
    await told(customers[0] as Customer, { requested_verified_name: 7 });
    const looks = await jobsOf('watch-number');
    for (const { registrationId } of customers)
      expect(looks.map(({ data }) => data.registrationId)).toContain(registrationId);
  });

  it.each(['constructor', '__proto__', 'toString'])('does no harm in a field named %s', async (field) => {
    await tell({}, { wabaId: '999', field });
    expect(await countOf('webhook_changes', 'handled_at is null and field = $1', [field])).toBe(0);
  });
});

describe('another name', () => {
  it('is asked for, approved, and then registered by exactly one more call', async () => {
    const customer = await connected();
    await decide(customer, 'DECLINED');
    await look(customer);
    granted(await change(customer, 'Happy Shrub'));
    await look(customer);
    expect(await nameOf(customer)).toMatchObject({ name: 'Happy Shrub', isFirst: false, state: 'in-review' });
    expect(await seenByCustomers(customer)).toBe('Lucky Shrub');

    await decide(customer, 'APPROVED');
    await look(customer);
    expect((await nameOf(customer))?.registerBy).not.toBeNull();
    await runJob(customer);
    await runJob(customer);
    await look(customer);
    expect(await sandbox.calls('registerNumber')).toHaveLength(2);
    expect(await seenByCustomers(customer)).toBe('Happy Shrub');
    expect((await registrationOf(customer)).displayName).toBe('Happy Shrub');
    expect(await nameOf(customer)).toMatchObject({ state: 'approved', registerBy: null, refusal: null });
    expect(await namesIn(customer)).toEqual([
      'name-decided',
      'name-asked',
      'name-decided',
      'name-registered',
    ]);
    expect((await subjectsTo(customer)).slice(1)).toEqual([
      'Display name not accepted for the',
      'Display name approved for the',
    ]);
  });

  it('is registered as an automatic call of the number’s budget', async () => {
    const customer = await connected();
    granted(await renamed(customer));
    await runJob(customer);
    const calls = await rows<{ is_automatic: boolean }>(
      `select is_automatic from meta_calls where number_id = $1 and verb = 'registerNumber' order by intent_at`,
      [customer.numberId],
    );
    // The first one was the customer's press.
    expect(calls).toEqual([{ is_automatic: false }, { is_automatic: true }]);
  });

  it('is registered by one call at Meta after a silence, too', async () => {
    const customer = await connected();
    granted(await renamed(customer));
    await sandbox.fault('registerNumber', 'garbage');
    await runJob(customer);
    expect((await nameOf(customer))?.refusal?.code).toBe('meta-silent');
    await runJob(customer, 1);
    expect(await nameOf(customer)).toMatchObject({ registerBy: null, refusal: null });
    expect(await sandbox.calls('registerNumber')).toHaveLength(2);
  });

  it('is tried again when Meta is away', async () => {
    const customer = await connected();
    granted(await renamed(customer));
    await sandbox.fault('registerNumber', 'code-133004');
    await runJob(customer);
    const { id, jobs } = await jobFor(customer);
    expect(jobs.at(-1)?.data).toEqual({ displayNameId: id, round: 1 });
    expect(await nameOf(customer)).toMatchObject({ refusal: { code: 'meta-silent' } });
    await runJob(customer, 1);
    expect(await seenByCustomers(customer)).toBe('Happy Shrub');
  });

  it('waits for the budget, and says until when', async () => {
    const customer = await connected();
    granted(await renamed(customer));
    await rows(
      `insert into meta_calls (id, account_id, key, verb, number_id, is_automatic, intent_at)
       select 'call_' || $1 || n, $2, 'spent' || n, 'registerNumber', $1, true, now() from generate_series(1, 7) n`,
      [customer.numberId, customer.member.accountId],
    );
    await runJob(customer);
    expect((await nameOf(customer))?.refusal).toMatchObject({ code: 'attempts-kept-back' });
    const { jobs } = await jobFor(customer);
    expect(Math.round((jobs.at(-1)?.waitsSeconds ?? 0) / 3600)).toBe(72);
    expect(await sandbox.calls('registerNumber')).toHaveLength(1);
  });

  it('is left to the customer when the PIN is not ours any more, told by mail, and goes on by a press', async () => {
    const customer = await connected();
    granted(await renamed(customer));
    await sandbox.fault('registerNumber', 'code-190');
    await runJob(customer);
    expect((await nameOf(customer))?.refusal).toMatchObject({ code: 'meta-access-ended' });
    expect((await subjectsTo(customer)).at(-1)).toBe('New display name not in use yet for the');
    expect((await jobFor(customer)).jobs).toHaveLength(1);
    const { member, reference } = customer;
    granted(await registerNameNow(member, { key: key(), reference }));
    expect((await jobFor(customer)).jobs).toHaveLength(2);
    await runJob(customer);
    expect(await seenByCustomers(customer)).toBe('Happy Shrub');
    expect(await registerNameNow(member, { key: key(), reference })).toEqual(refusedWith('page-out-of-date'));
  });

  it('is not registered when Meta has taken the approval back, or the number is off', async () => {
    const [declined, off] = [await connected(), await connected()];
    for (const customer of [declined, off]) granted(await renamed(customer));
    await sandbox.control.manager({ act: 'disconnect-number', e164: off.e164 });
    await runJob(off);
    await decide(declined, 'DECLINED');
    await runJob(declined);
    expect(await sandbox.calls('registerNumber')).toHaveLength(2);
    expect(await nameOf(off)).toMatchObject({ refusal: { code: 'number-not-registered' } });
    await look(declined);
    expect(await nameOf(declined)).toMatchObject({ state: 'declined', registerBy: null });
  });

  it('runs out 14 days after the approval', async () => {
    const customer = await connected();
    granted(await renamed(customer));
    await sandbox.moveClock(14 * DAY + MINUTE);
    await runJob(customer);
    expect(await nameOf(customer)).toMatchObject({ state: 'expired', registerBy: null });
    expect(await sandbox.calls('registerNumber')).toHaveLength(1);
  });

  it('that Meta declines leaves the old one in place', async () => {
    const customer = await connected();
    await decide(customer, 'APPROVED');
    await look(customer);
    granted(await change(customer, 'Happy Shrub'));
    await decide(customer, 'DECLINED');
    await told(customer, rejected('Happy Shrub', 'NAME_NOT_CONSISTENT'));
    await look(customer);
    expect(await nameOf(customer)).toMatchObject({
      name: 'Happy Shrub',
      state: 'declined',
      reason: 'inconsistent',
    });
    expect((await registrationOf(customer)).displayName).toBe('Lucky Shrub');
  });

  it('that Meta declined is noticed without any webhook, an hour later', async () => {
    const customer = await connected();
    await decide(customer, 'APPROVED');
    await look(customer);
    granted(await change(customer, 'Happy Shrub'));
    await decide(customer, 'DECLINED');
    await look(customer);
    expect(await nameOf(customer)).toMatchObject({ state: 'in-review' });
    await sandbox.moveClock(HOUR + MINUTE);
    await look(customer);
    expect(await nameOf(customer)).toMatchObject({ state: 'declined', reason: null });
  });

  it('is looked for each hour once it was asked for', async () => {
    const customer = await connected();
    await decide(customer, 'APPROVED');
    await look(customer);
    granted(await change(customer, 'Happy Shrub'));
    const next = (await jobsOf('check-proofs')).filter(
      ({ data }) => data.registrationId === customer.registrationId,
    );
    expect(Math.round(next.at(-1)?.waitsSeconds ?? 0)).toBe(3600);
    await checkProofs(customer.registrationId, 12);
    const again = (await jobsOf('check-proofs')).at(-1);
    expect(again?.data).toMatchObject({ registrationId: customer.registrationId, round: 13 });
  });
});

describe('a name changed in WhatsApp Manager', () => {
  it('is taken up by itself, and registered once it is approved', async () => {
    const customer = await connected();
    await decide(customer, 'APPROVED');
    await look(customer);
    await renameAtMeta(customer, 'Manager Shrub');
    await look(customer);
    expect(await nameOf(customer)).toMatchObject({ name: 'Manager Shrub', state: 'in-review' });
    await decide(customer, 'APPROVED');
    await look(customer);
    await runJob(customer);
    expect(await seenByCustomers(customer)).toBe('Manager Shrub');
    expect(await sandbox.effects('registerNumber')).toBe(2);
  });

  it('is taken up even when we first hear of it after the approval', async () => {
    const customer = await connected();
    await decide(customer, 'APPROVED');
    await look(customer);
    await renameAtMeta(customer, 'Manager Shrub');
    await decide(customer, 'APPROVED');
    await look(customer);
    await runJob(customer);
    expect(await seenByCustomers(customer)).toBe('Manager Shrub');
  });
});

describe('asking for another name', () => {
  let customer: Customer;
  beforeEach(async () => {
    customer = await connected();
  });

  it('is refused while Meta looks at one', async () => {
    expect(await change(customer, 'Happy Shrub')).toEqual(refusedWith('name-change-waits'));
    expect(await sandbox.calls('changeDisplayName')).toEqual([]);
  });

  it('is refused for the name that is in use', async () => {
    await decide(customer, 'APPROVED');
    await look(customer);
    expect(await change(customer, 'Lucky Shrub')).toEqual(refusedWith('display-name-the-same'));
  });

  it('shows first why Meta may say no, and takes the name when that was seen', async () => {
    await decide(customer, 'APPROVED');
    await look(customer);
    expect(await change(customer, 'LUCKY SHRUB', '')).toEqual(refusedWith('display-name-unchecked'));
    expect(await change(customer, 'LUCKY SHRUB', 'LUCKY SHRUBS')).toEqual(
      refusedWith('display-name-unchecked'),
    );
    granted(await change(customer, 'LUCKY SHRUB'));
  });

  it('stops after ten in 30 days, says until when, and Meta is not asked', async () => {
    for (let changed = 1; changed <= 10; changed++) {
      await decide(customer, 'DECLINED');
      await told(customer, rejected(changed === 1 ? 'Lucky Shrub' : `Shrub ${changed - 1}`));
      await look(customer);
      granted(await change(customer, `Shrub ${changed}`));
    }
    await decide(customer, 'DECLINED');
    await told(customer, rejected('Shrub 10'));
    await look(customer);
    const refused = await change(customer, 'Shrub 11');
    expect(refused).toEqual(refusedWith('name-changes-spent'));
    const until = refused.ok ? null : refused.refusal.until;
    expect(Math.round(((until?.getTime() ?? 0) - Date.now()) / DAY)).toBe(30);
    expect(await sandbox.calls('changeDisplayName')).toHaveLength(10);
    await sandbox.moveClock(30 * DAY);
    granted(await change(customer, 'Shrub 11'));
  });

  it('believes Meta after a silence', async () => {
    await decide(customer, 'APPROVED');
    await look(customer);
    await sandbox.fault('changeDisplayName', 'garbage');
    granted(await change(customer, 'Happy Shrub'));
    expect(await nameOf(customer)).toMatchObject({ name: 'Happy Shrub', state: 'in-review' });
    await decide(customer, 'DECLINED');
    await told(customer, rejected('Happy Shrub'));
    await look(customer);
    await sandbox.fault('changeDisplayName', 'drop');
    expect(await change(customer, 'Merry Shrub')).toEqual(refusedWith('meta-silent'));
    expect(await nameOf(customer)).toMatchObject({ name: 'Happy Shrub', state: 'declined' });
  });

  it('is refused by Meta’s own word where we did not know better', async () => {
    await renameAtMeta(customer, 'Manager Shrub');
    await decide(customer, 'APPROVED');
    await look(customer);
    await renameAtMeta(customer, 'Another Shrub');
    expect(await change(customer, 'Happy Shrub')).toEqual(refusedWith('name-change-waits'));
  });

  it('is for the own account only', async () => {
    await decide(customer, 'APPROVED');
    await look(customer);
    const member = await aMember();
    const before = await productRows();
    const form = { key: key(), reference: customer.reference, displayName: 'Their Shrub', checkedName: '' };
    expect(await changeName(member, form)).toEqual(refusedWith('page-out-of-date'));
    expect(await productRows()).toEqual(before);
  });
});

/** Another name, asked for and approved, that waits to be registered. */
async function renamed(customer: Customer) {
  await decide(customer, 'APPROVED');
  await look(customer);
  const asked = await change(customer, 'Happy Shrub');
  await decide(customer, 'APPROVED');
  await look(customer);
  return asked;
}

/** What the customer does in WhatsApp Manager, past us. */
async function renameAtMeta({ registrationId }: Customer, name: string): Promise<void> {
  const [row] = await rows<{ id: string; waba: string; token: string }>(
    `select r.phone_number_id as id, b.waba_id as waba, b.sealed_token as token
     from registrations r join meta_businesses b on b.id = r.business_id where r.id = $1`,
    [registrationId],
  );

  if (row) await graph().changeDisplayName(unseal(row.token, row.waba), row.id, name);
}
