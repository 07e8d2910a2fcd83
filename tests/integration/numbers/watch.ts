import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, now } from '@/lib/clock';
import { findHoldOfDraft } from '@/lib/db/holds';
import { checkProofs } from '@/lib/operations/registration/check-proofs';
import { registerNumber } from '@/lib/operations/registration/register-number';
import { watchNumber, watchNumbers } from '@/lib/operations/registration/watch';
import { customersOf, registrationOf } from '../../support/builders-onboarding';
import { watchOf } from '../../support/builders-watch';
import { freshDatabase, jobsOf, rows } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const { connected, submitted } = customersOf(sandbox);
const { meets, happen, look, standing, held, story, mails } = watchOf(sandbox);

const connectedMail = 'Number ending 1234 is connected';
const attentionMail = 'Number ending 1234 needs attention';
const againMail = 'Number ending 1234 is connected again';

describe('a number that goes offline', () => {
  it('needs attention at the next look, loses its proof, and is told of in one mail', async () => {
    const customer = await connected();
    await meets(customer, { act: 'disconnect-number' });
    expect(await standing(customer)).toEqual(['attention', 'number-offline']);
    expect(await held(customer)).toEqual(['code-verified', 'messages-routed']);
    for (let again = 0; again < 3; again++) await look(customer);
    expect(await mails(customer)).toEqual([connectedMail, attentionMail]);
    expect((await story(customer)).filter((name) => name === 'proof-lost')).toHaveLength(1);
  });

  it('is told of once when two looks find it at the same moment', async () => {
    const customer = await connected();
    await happen(customer, { act: 'disconnect-number' });
    await Promise.all(Array.from({ length: 5 }, () => look(customer)));
    expect(await standing(customer)).toEqual(['attention', 'number-offline']);
    expect(await mails(customer)).toEqual([connectedMail, attentionMail]);
  });

  it('loses the code too when its 14 days are over', async () => {
    const customer = await connected();
    await happen(customer, { act: 'disconnect-number' });
    await meets(customer, { act: 'expire-code' });
    expect(await held(customer)).toEqual(['messages-routed']);
  });

  it('is not touched while the customer is leaving', async () => {
    const customer = await connected();
    await rows(`update registrations set state = 'leaving' where id = $1`, [customer.registrationId]);
    await meets(customer, { act: 'disconnect-number' });
    expect(await standing(customer)).toEqual(['leaving', null]);
    expect(await mails(customer)).toEqual([connectedMail]);
  });
});

describe('a number that Meta marks', () => {
  it.each([
    ['FLAGGED', 'number-flagged'],
    ['RESTRICTED', 'number-restricted'],
    ['RATE_LIMITED', 'number-slowed-down'],
  ] as const)('as %s has a reason of its own, and is well again when Meta says so', async (status, code) => {
    const customer = await connected();
    await meets(customer, { act: 'mark-number', status });
    expect(await standing(customer)).toEqual(['attention', code]);
    await meets(customer, { act: 'mark-number', status: 'CONNECTED' });
    expect(await standing(customer)).toEqual(['connected', null]);
    expect(await held(customer)).toEqual(['code-verified', 'messages-routed', 'registered']);
    expect(await mails(customer)).toEqual([connectedMail, attentionMail, againMail]);
  });

  it('as worse than before is told of again', async () => {
    const customer = await connected();
    await meets(customer, { act: 'mark-number', status: 'FLAGGED' });
    await meets(customer, { act: 'mark-number', status: 'RESTRICTED' });
    await meets(customer, { act: 'ban-number' });
    await look(customer);
    expect(await standing(customer)).toEqual(['attention', 'number-banned']);
    expect(await mails(customer)).toEqual([connectedMail, attentionMail, attentionMail, attentionMail]);
  });
});

describe('a number that left', () => {
  it('for another account is released, and free for others here', async () => {
    const customer = await connected();
    const { draftId } = await registrationOf(customer);
    await meets(customer, { act: 'move-away' });
    expect(await standing(customer)).toEqual(['released', 'number-moved-away']);
    expect(await findHoldOfDraft(draftId)).toBeNull();
    expect(await mails(customer)).toEqual([connectedMail, 'Number ending 1234 has left PaxFlow']);
  });

  it('stays kept when it is a PaxFlow number: it must not be offered from stock', async () => {
    const customer = await connected();
    const { draftId, numberId } = await registrationOf(customer);
    await rows(`update numbers set source = 'paxflow' where id = $1`, [numberId]);
    await meets(customer, { act: 'move-away' });
    expect((await findHoldOfDraft(draftId))?.numberId).toBe(numberId);
  });

  it('by being removed at Meta needs attention, and holds no proof but a repaired one', async () => {
    const customer = await connected();
    await happen(customer, { act: 'two-step-off' });
    await meets(customer, { act: 'remove-number' });
    expect(await standing(customer)).toEqual(['attention', 'number-removed-at-meta']);
    expect(await held(customer)).toEqual(['messages-routed']);
  });
});

describe('a number that is in the Business app at the same time', () => {
  it('goes to support, and so does one that turns up there later', async () => {
    const early = await connected({ e164: '+447700900009' });
    expect(await standing(early)).toEqual(['attention', 'number-shared-with-app']);
    const late = await connected();
    await meets(late, { act: 'share-with-app' });
    expect(await standing(late)).toEqual(['attention', 'number-shared-with-app']);
    expect(await mails(late)).toEqual([connectedMail, attentionMail]);
  });
});

describe('a number that is “Pending” at Meta', () => {
  /** What the workers do next. */
  const registers = async (customer: Awaited<ReturnType<typeof connected>>) => {
    await registerNumber(customer.registrationId);
    await checkProofs(customer.registrationId, 0);
  };

  it('is registered by itself, without anybody pressing', async () => {
    const customer = await connected();
    await meets(customer, { act: 'lose-registration' });
    expect((await standing(customer))[0]).toBe('registering');
    await registers(customer);
    expect(await standing(customer)).toEqual(['connected', null]);
    expect(await mails(customer)).toEqual([connectedMail, againMail]);
    expect(await story(customer)).toContain('registering-again');
  });

  it('is given ten minutes after the registration: Meta may be slow', async () => {
    const customer = await submitted();
    await registerNumber(customer.registrationId);
    await meets(customer, { act: 'lose-registration' });
    expect((await standing(customer))[0]).toBe('pending_proofs');
    await sandbox.moveClock(11 * MINUTE);
    await look(customer);
    expect((await standing(customer))[0]).toBe('registering');
  });

  it('is registered six times by itself in 72 hours, then a person is asked', async () => {
    const customer = await connected();
    for (let call = 1; call < 6; call++) {
      await meets(customer, { act: 'lose-registration' });
      await registers(customer);
      expect((await standing(customer))[0]).toBe('connected');
    }
    await meets(customer, { act: 'lose-registration' });
    expect(await standing(customer)).toEqual(['attention', 'automatic-tries-spent']);
    expect(await sandbox.calls('registerNumber')).toHaveLength(6);
    await look(customer);
    expect(await sandbox.calls('registerNumber')).toHaveLength(6);
  });
});

describe('the messages of a number', () => {
  it('come again by themselves when Meta had stopped sending them, and nobody is mailed', async () => {
    const customer = await connected();
    await sandbox.control.manager({ act: 'stop-webhooks', wabaId: sandbox.wabaId });
    await look(customer);
    expect(await standing(customer)).toEqual(['connected', null]);
    expect((await story(customer)).at(-1)).toBe('subscription-repaired');
    expect(await mails(customer)).toEqual([connectedMail]);
    await look(customer);
    expect((await story(customer)).filter((name) => name === 'subscription-repaired')).toHaveLength(1);
  });

  it('that Meta does not give back are said to be missing', async () => {
    const customer = await connected();
    await sandbox.control.manager({ act: 'stop-webhooks', wabaId: sandbox.wabaId });
    await sandbox.fault('subscribeApp', 'code-2');
    await look(customer);
    expect(await standing(customer)).toEqual(['attention', 'messages-not-routed']);
    expect(await held(customer)).not.toContain('messages-routed');
    await look(customer);
    expect(await standing(customer)).toEqual(['connected', null]);
  });
});

describe('the watch', () => {
  const due = (registrationId: string, at: Date | null) =>
    rows('update registrations set next_look_at = $1 where id = $2', [
      at?.toISOString() ?? null,
      registrationId,
    ]);
  const queued = async () =>
    (await jobsOf('watch-number'))
      .filter(({ state }) => state === 'created')
      .map(({ data }) => data.registrationId);
  const nobodyDue = () =>
    rows(`update registrations set next_look_at = now() + interval '900 days'`).then(() =>
      rows(`delete from pgboss.job where name = 'watch-number'`),
    );

  it('looks at what is due and at nothing else, once', async () => {
    const [one, two] = [await connected(), await connected()];
    await nobodyDue();
    await due(one.registrationId, now());
    await watchNumbers();
    await watchNumbers();
    expect(await queued()).toEqual([one.registrationId]);
    expect(await queued()).not.toContain(two.registrationId);
  });

  it('looks at a number that was never given a time', async () => {
    const customer = await connected();
    await nobodyDue();
    await due(customer.registrationId, null);
    await watchNumbers();
    expect(await queued()).toEqual([customer.registrationId]);
  });

  it('begins at most 120 looks a minute, spread over it, those that waited longest first', async () => {
    const customer = await connected();
    await nobodyDue();
    const { accountId, memberId, businessId } = await registrationOf(customer);
    await rows(
      `with n as (insert into numbers (id, e164, source, country, kind, created_at)
         select 'num_w' || i, '+999' || (100000 + i), 'own', 'GB', 'mobile', now() from generate_series(1, 150) i returning id),
       d as (insert into drafts (id, account_id, member_id, state, created_at, updated_at)
         select 'drf_w' || i, $1, $2, 'submitted', now(), now() from generate_series(1, 150) i returning id)
       select count(*) from n, d`,
      [accountId, memberId],
    );
    await rows(
      `insert into registrations (id, reference, account_id, member_id, draft_id, number_id, business_id, phone_number_id,
         display_name, state, next_look_at, created_at, updated_at)
       select 'reg_W' || i, 'RG-W' || i, $1, $2, 'drf_w' || i, 'num_w' || i, $3, i::text, 'x', 'connected',
         now() - make_interval(mins => 1000 - i), now(), now() from generate_series(1, 150) i`,
      [accountId, memberId, businessId],
    );
    await watchNumbers();
    const jobs = (await jobsOf('watch-number')).filter(({ state }) => state === 'created');
    expect(jobs).toHaveLength(120);
    expect(jobs.map(({ data }) => data.registrationId)).toContain('reg_W1');
    expect(jobs.map(({ data }) => data.registrationId)).not.toContain('reg_W150');
    const waits = jobs.map(({ waitsSeconds }) => Math.round(waitsSeconds));
    expect([Math.min(...waits), Math.max(...waits)]).toEqual([0, 59]);
    await watchNumbers();
    expect(await queued()).toHaveLength(150);
    await rows(`delete from registrations where id like 'reg_W%'`);
  });

  it('comes back in an hour while all is well', async () => {
    const customer = await connected();
    await look(customer);
    const { nextLookAt } = await registrationOf(customer);
    expect(Math.round(((nextLookAt?.getTime() ?? 0) - now().getTime()) / HOUR)).toBe(1);
  });

  it('ends with the registration', async () => {
    const customer = await connected();
    await meets(customer, { act: 'move-away' });
    await nobodyDue();
    await due(customer.registrationId, new Date(now().getTime() - DAY));
    await watchNumbers();
    expect(await queued()).toEqual([]);
  });

  it('does nothing for a number that does not exist', async () => {
    await expect(watchNumber('reg_nobody')).resolves.toBeUndefined();
  });
});
