import { describe, expect, it } from 'vitest';
import type { Member } from '@/lib/auth/member';
import { HOUR } from '@/lib/clock';
import { findGrantOfDraft } from '@/lib/db/meta-grants';
import { sendQueuedMail } from '@/lib/mail/outbox';
import { chooseBusiness, confirmBusiness } from '@/lib/operations/onboarding/connect-business';
import { leaveOnboarding } from '@/lib/operations/onboarding/leave-onboarding';
import { lookAtBusiness } from '@/lib/operations/onboarding/look-at-business';
import { lookAgain } from '@/lib/operations/onboarding/read-grant';
import { sweep } from '@/lib/operations/sweep';
import { seeds } from '@/lib/whatsapp/sandbox/world/seed';
import { granted, refusedWith } from '../../support/builders';
import { customersOf, draftOf, key } from '../../support/builders-onboarding';
import { countOf, freshDatabase, jobsOf, productRows } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';
import { tell } from '../../support/webhooks';

freshDatabase();
const sandbox = sandboxForFile();
const { acknowledged, connect, visit, verified } = customersOf(sandbox);
const { luckyShrub, shrubOnline, cornerBakery, closedShop, newMarket, quietStudio, fullHouse } = seeds;

const grantOf = async (member: Member) => {
  const grant = await findGrantOfDraft((await draftOf(member)).draft.id);
  if (!grant) throw new Error('Nothing waits for this customer');
  return grant;
};
const choose = (member: Member, wabaId: string) => chooseBusiness(member, { key: key(), wabaId });
const confirm = (member: Member, offer: string) => confirmBusiness(member, { key: key(), offer });
const businessesOf = ({ accountId }: Member) => countOf('meta_businesses', 'account_id = $1', [accountId]);

describe('the access a visit brings', () => {
  it('is not used before the customer said that it is the right business', async () => {
    const { member } = await acknowledged();
    expect(await visit(member)).toEqual({ ok: true, value: 'confirm' });
    expect((await draftOf(member)).answers.businessId).toBeNull();
    expect(await businessesOf(member)).toBe(0);
    expect(await confirm(member, luckyShrub.wabaId)).toEqual({ ok: true, value: 'business' });
    expect((await draftOf(member)).business?.name).toBe('Lucky Shrub');
    expect(await countOf('meta_grants', 'account_id = $1', [member.accountId])).toBe(0);
  });

  it('is described as Meta describes it', async () => {
    const { member } = await acknowledged();
    granted(await visit(member, { wabaId: shrubOnline.wabaId }));
    expect((await grantOf(member)).offers).toEqual([
      {
        wabaId: shrubOnline.wabaId,
        name: 'Shrubs by Post',
        portfolio: { id: shrubOnline.businessId, name: 'Lucky Shrub' },
        review: 'approved',
        isRestricted: false,
        verification: 'verified',
        numbersUsed: 0,
        numberLimit: 20,
        currency: 'GBP',
        mayMessage: true,
      },
    ]);
  });

  it('is replaced by that of another visit, token and all', async () => {
    const { member } = await acknowledged();
    granted(await visit(member));
    const before = await grantOf(member);
    granted(await visit(member, { wabaId: cornerBakery.wabaId }));
    const after = await grantOf(member);
    expect(after.offers.map(({ name }) => name)).toEqual(['Corner Bakery']);
    expect(after.sealedToken).not.toBe(before.sealedToken);
    expect(await confirm(member, luckyShrub.wabaId)).toEqual(refusedWith('page-out-of-date'));
  });

  it('is forgotten when the onboarding is left, and after two weeks', async () => {
    const [first, second] = [await acknowledged(), await acknowledged()];
    for (const { member } of [first, second]) granted(await visit(member));
    granted(await leaveOnboarding(first.member, { key: key() }));
    const left = 'account_id in ($1, $2)';
    const accounts = [first.member.accountId, second.member.accountId];
    expect(await countOf('meta_grants', left, accounts)).toBe(1);
    await sandbox.moveClock(15 * 24 * HOUR);
    await sweep();
    expect(await countOf('meta_grants', left, accounts)).toBe(0);
  });

  it('is kept when Meta is silent about it, and read when Meta answers again', async () => {
    for (const verb of ['debugToken', 'readWaba', 'listNumbers'] as const) {
      const { member } = await acknowledged();
      await sandbox.fault(verb, 'drop');
      expect(await visit(member)).toEqual(refusedWith('meta-silent'));
      expect((await draftOf(member)).draft.businessId).toBeNull();
      expect(await lookAgain(member)).toEqual({ ok: true, value: 'confirm' });
      expect(await confirm(member, luckyShrub.wabaId)).toMatchObject({ ok: true });
    }
  });

  it('is nothing when Meta is silent about the code', async () => {
    const { member } = await acknowledged();
    await sandbox.fault('exchangeCode', 'drop');
    expect(await visit(member)).toEqual(refusedWith('meta-silent'));
    expect(await countOf('meta_grants', 'account_id = $1', [member.accountId])).toBe(0);
  });
});

describe('several accounts', () => {
  const several = { wabaId: luckyShrub.wabaId, alsoWabaIds: [cornerBakery.wabaId, closedShop.wabaId] };

  it('are offered all, the newest first, and the customer chooses', async () => {
    const { member } = await acknowledged();
    expect(await visit(member, several)).toEqual({ ok: true, value: 'choose' });
    expect((await grantOf(member)).offers.map(({ name }) => name)).toEqual([
      'Lucky Shrub',
      'Corner Bakery',
      'Closed Shop',
    ]);
    expect(await choose(member, cornerBakery.wabaId)).toEqual({ ok: true, value: 'confirm' });
    granted(await confirm(member, cornerBakery.wabaId));
    expect((await draftOf(member)).business?.name).toBe('Corner Bakery');
    expect(await businessesOf(member)).toBe(1);
  });

  it('cannot be confirmed by a page about one that was not chosen', async () => {
    const { member } = await acknowledged();
    granted(await visit(member, several));
    expect(await confirm(member, luckyShrub.wabaId)).toEqual(refusedWith('page-out-of-date'));
    granted(await choose(member, luckyShrub.wabaId));
    granted(await choose(member, cornerBakery.wabaId));
    expect(await confirm(member, luckyShrub.wabaId)).toEqual(refusedWith('page-out-of-date'));
    expect(await businessesOf(member)).toBe(0);
  });

  it('are only those the customer gave access to', async () => {
    const { member } = await acknowledged();
    granted(await visit(member, several));
    expect(await choose(member, newMarket.wabaId)).toEqual(refusedWith('page-out-of-date'));
    const other = (await acknowledged()).member;
    const before = await productRows();
    expect(await choose(other, luckyShrub.wabaId)).toEqual(refusedWith('page-out-of-date'));
    expect(await productRows()).toEqual(before);
  });

  it('share the room of their portfolio', async () => {
    const { member } = await verified();
    granted(await visit(member, { wabaId: shrubOnline.wabaId, alsoWabaIds: [luckyShrub.wabaId] }));
    await sandbox.control.manager({ act: 'verify-business', wabaId: luckyShrub.wabaId, isVerified: false });
    const other = (await acknowledged()).member;
    granted(await visit(other, { wabaId: shrubOnline.wabaId, alsoWabaIds: [luckyShrub.wabaId] }));
    const room = async (who: Member) =>
      (await grantOf(who)).offers.map(({ numbersUsed, numberLimit }) => [numbersUsed, numberLimit]);
    // Their own number, at Meta already, takes no further room.
    expect(await room(member)).toEqual([
      [0, 20],
      [0, 20],
    ]);
    expect(await room(other)).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });
});

describe('what speaks against an account', () => {
  it.each([
    ['is in review', newMarket, 'meta-business-in-review'],
    ['was not approved', closedShop, 'meta-business-rejected'],
    ['is restricted', quietStudio, 'meta-business-restricted'],
  ] as const)('is known before the number is added: it %s', async (_what, { wabaId }, code) => {
    const { member } = await acknowledged();
    expect(await visit(member, { wabaId })).toEqual({ ok: true, value: 'confirm' });
    expect(await confirm(member, wabaId)).toEqual(refusedWith(code));
    expect((await draftOf(member)).answers.businessId).toBeNull();
    expect(await sandbox.calls('addNumber')).toEqual([]);
  });

  it('is known before: a permission is missing for it', async () => {
    const { member } = await acknowledged();
    expect(await visit(member, { withoutMessaging: true })).toEqual(refusedWith('meta-permission-missing'));
    expect(await visit(member, { withoutScopes: true })).toEqual(refusedWith('meta-permission-missing'));
    expect(await businessesOf(member)).toBe(0);
  });

  it('is known before: it is full, and a customer who knows better may go on', async () => {
    const { member } = await acknowledged();
    granted(await visit(member, { wabaId: fullHouse.wabaId }));
    expect((await grantOf(member)).offers).toMatchObject([{ numbersUsed: 2, numberLimit: 2 }]);
    expect(await confirm(member, fullHouse.wabaId)).toEqual({ ok: true, value: 'business' });
  });

  it('is no longer that it is full, once Meta told of more room, in whichever order it tells', async () => {
    const { member } = await acknowledged();
    granted(await visit(member, fullHouse));
    const room = async (max_phone_numbers_per_business: unknown, at: string) => {
      const where = { wabaId: fullHouse.wabaId, field: 'business_capability_update', at: new Date(at) };
      await tell({ max_phone_numbers_per_business }, where);
      granted(await visit(member, fullHouse));
      return (await grantOf(member)).offers.map(({ numberLimit }) => numberLimit);
    };
    expect(await room('200', '2026-03-02T10:00:00Z')).toEqual([200]);
    expect(await room(20, '2026-03-01T10:00:00Z')).toEqual([200]);
    expect(await room('any number', '2026-03-03T10:00:00Z')).toEqual([200]);
    expect(await room(9e15, '2026-03-04T10:00:00Z')).toEqual([200]);
    expect(await room(50, '2026-03-05T10:00:00Z')).toEqual([50]);
  });

  it('ends when Meta approves it, and the customer asks again', async () => {
    const { member } = await acknowledged();
    const { wabaId } = newMarket;
    granted(await visit(member, { wabaId }));
    await sandbox.control.manager({ act: 'review-waba', wabaId, decision: 'APPROVED' });
    expect(await confirm(member, wabaId)).toEqual(refusedWith('meta-business-in-review'));
    granted(await lookAgain(member));
    granted(await confirm(member, wabaId));
  });

  it('is looked at each hour, and the approval is mailed once', async () => {
    const { member } = await acknowledged();
    const { wabaId } = newMarket;
    granted(await visit(member, { wabaId }));
    const { id } = await grantOf(member);
    const looks = async () =>
      (await jobsOf('look-at-business'))
        .filter(({ data }) => data.grantId === id)
        .map(({ waitsSeconds }) => Math.round(waitsSeconds));
    const mails = () => countOf('outbox', 'recipient = $1', [member.email]);
    expect(await looks()).toEqual([3600]);
    await lookAtBusiness(id, 1);
    expect(await looks()).toEqual([3600, 3600]);
    expect(await mails()).toBe(0);
    await sandbox.control.manager({ act: 'review-waba', wabaId, decision: 'APPROVED' });
    await Promise.all([lookAtBusiness(id, 2), lookAtBusiness(id, 2)]);
    await lookAtBusiness(id, 2);
    expect(await looks()).toHaveLength(2);
    expect(await mails()).toBe(1);
    const queued = (await jobsOf('send-mail')).at(-1);
    await sendQueuedMail(String(queued?.data.mailId));
    const [mail] = await sandbox.control.mails(member.email);
    expect(mail?.subject).toBe('Meta approved your WhatsApp Business Account');
    expect(mail?.text).toContain('/onboarding/business');
    granted(await confirm(member, wabaId));
  });

  it('is not looked at any more once the customer took another business', async () => {
    const { member } = await acknowledged();
    granted(await visit(member, { wabaId: newMarket.wabaId }));
    const { id } = await grantOf(member);
    granted(await connect(member));
    const asked = (await sandbox.calls('debugToken')).length;
    await lookAtBusiness(id, 1);
    expect(await sandbox.calls('debugToken')).toHaveLength(asked);
  });

  it('cannot be asked about without end', async () => {
    const { member } = await acknowledged();
    granted(await visit(member));
    for (let asked = 0; asked < 30; asked++) await lookAgain(member);
    expect(await lookAgain(member)).toEqual(refusedWith('too-often'));
  });
});

describe('connecting again', () => {
  it('renews the access to the same business, and the proved code stays', async () => {
    const { member, numberId } = await verified();
    granted(await connect(member));
    expect((await draftOf(member)).answers.verifiedNumberId).toBe(numberId);
    expect(await businessesOf(member)).toBe(1);
  });

  it('makes the code stale when it is another business', async () => {
    const { member } = await verified();
    granted(await connect(member, cornerBakery.wabaId));
    expect((await draftOf(member)).draft).toMatchObject({ phoneNumberId: null, verifiedNumberId: null });
  });
});
