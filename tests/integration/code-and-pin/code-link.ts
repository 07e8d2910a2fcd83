import { describe, expect, it } from 'vitest';
import type { Member } from '@/lib/auth/member';
import { HOUR, MINUTE, SECOND } from '@/lib/clock';
import { eventsOf } from '@/lib/db/events';
import { sendQueuedMail } from '@/lib/mail/outbox';
import { askCode } from '@/lib/operations/onboarding/ask-code';
import { liveCodeLink, mailCodeLink, makeCodeLink } from '@/lib/operations/onboarding/code-link';
import { enterCode } from '@/lib/operations/onboarding/enter-code';
import { enterCodeByLink } from '@/lib/operations/onboarding/enter-code-by-link';
import { leaveOnboarding } from '@/lib/operations/onboarding/leave-onboarding';
import { readCodeLink } from '@/lib/operations/onboarding/read-code-link';
import { sweep } from '@/lib/operations/sweep';
import { aNumber, aStockNumber, granted, refusedWith, wrongCode } from '../../support/builders';
import { choose, customersOf, draftOf, key } from '../../support/builders-onboarding';
import { countOf, everythingStored, freshDatabase, jobsOf, rows } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const { codeAsked, withBusiness } = customersOf(sandbox);

type Customer = { member: Member; numberId: string };

/** Makes a link as its owner does; answers the token that stands in its address. */
const link = async ({ member, numberId }: Customer): Promise<string> => {
  granted(await makeCodeLink(member, { key: key(), numberId }));
  const { draft } = await draftOf(member);
  const live = await liveCodeLink(member.accountId, draft.id, numberId);
  return live?.address.split('/code/')[1] ?? '';
};
const enter = (token: string, code: string) => enterCodeByLink({ key: key(), token, code });
const endOfLink = async (token: string) => (await readCodeLink(token))?.end;

describe('the link for the person with the phone', () => {
  it('takes the code in place of the wizard, once', async () => {
    const customer = await codeAsked();
    const token = await link(customer);
    expect(await enter(token, customer.code)).toEqual({ ok: true, value: token });
    expect((await draftOf(customer.member)).answers.verifiedNumberId).toBe(customer.numberId);
    expect(await endOfLink(token)).toBe('code-link-used');
    expect(await sandbox.effects('verifyCode')).toBe(1);
  });

  it('says in the audit that the code came by it, and by no member', async () => {
    const customer = await codeAsked();
    const { draft } = await draftOf(customer.member);
    granted(await enter(await link(customer), customer.code));
    const [proved] = (await eventsOf(draft.id)).filter(({ name }) => name === 'number-verified');
    expect(proved).toMatchObject({
      accountId: customer.member.accountId,
      memberId: null,
      detail: { via: 'phone-holder-link' },
    });
  });

  it('is opened any number of times without being spent', async () => {
    const customer = await codeAsked();
    const token = await link(customer);
    for (let opened = 0; opened < 20; opened++) expect(await endOfLink(token)).toBeNull();
    granted(await enter(token, customer.code));
  });

  it('shows who asks and the last four digits, and nothing else about the number', async () => {
    const customer = await codeAsked();
    const view = await readCodeLink(await link(customer));
    expect(view).toMatchObject({ accountName: 'example.com', lastFour: customer.e164.slice(-4) });
    expect(JSON.stringify(view)).not.toContain(customer.e164.slice(1));
  });

  it('may be made before the code is asked for, and takes it when it comes', async () => {
    const customer = await withBusiness();
    const token = await link(customer);
    expect(await enter(token, '123456')).toEqual(refusedWith('code-not-asked-yet'));
    granted(await askCode(customer.member, { key: key(), numberId: customer.numberId, method: 'sms' }));
    granted(await enter(token, (await sandbox.control.latestCode(customer.e164)) ?? ''));
  });

  it('works for 29:59 and not for 30:01', async () => {
    const customer = await withBusiness();
    const token = await link(customer);
    await sandbox.moveClock(30 * MINUTE - SECOND);
    expect(await endOfLink(token)).toBeNull();
    await sandbox.moveClock(2 * SECOND);
    expect(await endOfLink(token)).toBe('code-link-expired');
    expect(await enter(token, '123456')).toEqual(refusedWith('code-link-expired'));
    expect(await sandbox.calls('verifyCode')).toEqual([]);
  });

  it('is replaced by a newer one', async () => {
    const customer = await codeAsked();
    const older = await link(customer);
    const newer = await link(customer);
    expect(await enter(older, customer.code)).toEqual(refusedWith('code-link-replaced'));
    granted(await enter(newer, customer.code));
    expect(await endOfLink(older)).toBe('code-link-replaced');
  });

  it('is closed once the code was entered in the wizard, the number changed, or the onboarding was left', async () => {
    const entered = await codeAsked();
    const changed = await codeAsked();
    const left = await codeAsked();
    const tokens = [await link(entered), await link(changed), await link(left)];
    const { member, numberId, code } = entered;
    granted(await enterCode(member, { key: key(), numberId, code }));
    await choose(changed.member, aNumber());
    granted(await leaveOnboarding(left.member, { key: key() }));
    for (const token of tokens) {
      expect(await endOfLink(token)).toBe('code-link-closed');
      expect(await enter(token, '123456')).toEqual(refusedWith('code-link-closed'));
    }
  });

  it('works again when its number is chosen again in time: it is bound to number and draft', async () => {
    const customer = await codeAsked();
    const token = await link(customer);
    await choose(customer.member, aNumber());
    expect(await endOfLink(token)).toBe('code-link-closed');
    await choose(customer.member, customer.e164);
    expect(await enter(token, customer.code)).toEqual(refusedWith('code-not-asked-yet'));
  });

  it('counts wrong codes together with the wizard: five in all', async () => {
    const customer = await codeAsked();
    const { member, numberId, code } = customer;
    const token = await link(customer);
    for (let guess = 0; guess < 3; guess++)
      expect(await enter(token, wrongCode(code))).toEqual(refusedWith('code-wrong'));
    for (let guess = 0; guess < 2; guess++)
      await enterCode(member, { key: key(), numberId, code: wrongCode(code) });
    expect(await enter(token, code)).toEqual(refusedWith('code-used-up'));
    expect(await sandbox.calls('verifyCode')).toHaveLength(5);
  });

  it('answers a second press of the same form like the first', async () => {
    const customer = await codeAsked();
    const token = await link(customer);
    const form = { key: key(), token, code: customer.code };
    const both = await Promise.all([enterCodeByLink(form), enterCodeByLink(form)]);
    expect(both).toEqual([
      { ok: true, value: token },
      { ok: true, value: token },
    ]);
    expect(await enterCodeByLink(form)).toEqual({ ok: true, value: token });
    expect(await sandbox.calls('verifyCode')).toHaveLength(1);
  });

  it('is unknown with another token, even one with the hash of a real one', async () => {
    const token = await link(await codeAsked());
    const [row] = await rows<{ token_hash: string }>(
      'select token_hash from code_links order by created_at desc limit 1',
    );
    expect(await readCodeLink(row?.token_hash ?? '')).toBeNull();
    expect(await enter(token.split('').toReversed().join(''), '123456')).toEqual(
      refusedWith('code-link-unknown'),
    );
  });

  it('is made for own numbers only: the codes of PaxFlow numbers arrive at PaxFlow', async () => {
    const { member } = await codeAsked();
    const { id: numberId } = await aStockNumber();
    expect(await makeCodeLink(member, { key: key(), numberId })).toEqual(refusedWith('page-out-of-date'));
  });

  it('is made ten times an hour at most', async () => {
    const customer = await codeAsked();
    for (let made = 0; made < 10; made++) await link(customer);
    const { member, numberId } = customer;
    expect(await makeCodeLink(member, { key: key(), numberId })).toEqual(refusedWith('too-often'));
  });

  it('is one per draft, whatever the code believes', async () => {
    await link(await codeAsked());
    const copy = `insert into code_links select 'lnk_other', account_id, member_id, draft_id, number_id, 'another',
      created_at, expires_at, null, null from code_links where ended_at is null order by created_at desc limit 1`;
    await expect(rows(copy)).rejects.toMatchObject({ constraint: 'code_links_newest_only' });
  });

  it('is stored as a hash, and leaves neither token nor code anywhere', async () => {
    const customer = await codeAsked();
    const token = await link(customer);
    expect(token).toMatch(/^[\w-]{43}$/);
    granted(await enter(token, customer.code));
    const stored = (await everythingStored()).replace(/T\d{2}:[\d:.]+/g, '');
    expect(stored).not.toContain(token);
    expect(new RegExp(`(?<!\\d)${customer.code}(?!\\d)`).test(stored)).toBe(false);
  });

  it('is forgotten a week after it ran out', async () => {
    await link(await codeAsked());
    await sandbox.moveClock(8 * 24 * HOUR);
    await sweep();
    expect(await countOf('code_links')).toBe(0);
  });
});

describe('the mail with the link', () => {
  const mail = (customer: Customer, email: string) =>
    mailCodeLink(customer.member, { key: key(), numberId: customer.numberId, email });
  const sendNewest = async () => sendQueuedMail(String((await jobsOf('send-mail')).at(-1)?.data.mailId));

  it('brings the link, who asks and the last four digits, and never the number', async () => {
    const customer = await codeAsked();
    const token = await link(customer);
    granted(await mail(customer, 'desk-one@example.com'));
    await sendNewest();
    const [sent] = await sandbox.control.mails('desk-one@example.com');
    expect(sent?.text).toContain(`/code/${token}`);
    expect(sent?.text).toContain('example.com connects');
    expect(`${sent?.subject}${sent?.text}`).toContain(customer.e164.slice(-4));
    expect(`${sent?.subject}${sent?.text}`).not.toContain(customer.e164.slice(3));
  });

  it('leaves the address nowhere once it is sent', async () => {
    const customer = await codeAsked();
    await link(customer);
    granted(await mail(customer, 'desk-two@example.com'));
    expect(await everythingStored()).toContain('desk-two@example.com');
    await sendNewest();
    expect(await everythingStored()).not.toContain('desk-two');
  });

  it('forgets the address after an hour even if no mail server takes it', async () => {
    const customer = await codeAsked();
    await link(customer);
    granted(await mail(customer, 'desk-three@example.com'));
    await sandbox.moveClock(HOUR + SECOND);
    await sweep();
    expect(await everythingStored()).not.toContain('desk-three');
  });

  it('is refused where no link works any more', async () => {
    const customer = await codeAsked();
    expect(await mail(customer, 'desk@example.com')).toEqual(refusedWith('code-link-expired'));
    await link(customer);
    await sandbox.moveClock(31 * MINUTE);
    expect(await mail(customer, 'desk@example.com')).toEqual(refusedWith('code-link-expired'));
  });

  it('goes to one address three times a day, and out of one account five times an hour', async () => {
    const customer = await codeAsked();
    await link(customer);
    for (let sent = 0; sent < 3; sent++) granted(await mail(customer, 'often@example.com'));
    expect(await mail(customer, 'often@example.com')).toEqual(refusedWith('too-often'));
    for (let sent = 0; sent < 2; sent++) granted(await mail(customer, `seldom-${sent}@example.com`));
    expect(await mail(customer, 'sixth@example.com')).toEqual(refusedWith('too-often'));
  });
});
