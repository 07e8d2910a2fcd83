import { afterEach, describe, expect, it, vi } from 'vitest';
import { DAY, HOUR, now, SECOND } from '@/lib/clock';
import { authAdapter } from '@/lib/db/auth-adapter';
import { eventsOf } from '@/lib/db/events';
import { dailyEndings } from '@/lib/db/retention';
import { type RequestState, replay } from '@/lib/domain/deregistration';
import { type EndingKind, keptMs, retentionRules } from '@/lib/domain/retention';
import { deleteAccount } from '@/lib/operations/account/delete-account';
import { confirmRemoval } from '@/lib/operations/deregistration/go-on';
import { keepRetention } from '@/lib/operations/keep-retention';
import { leaveOnboarding } from '@/lib/operations/onboarding/leave-onboarding';
import { sweep } from '@/lib/operations/sweep';
import { aMember, aNumber, granted } from '../support/builders';
import { leaversOf } from '../support/builders-leaving';
import { customersOf, draftOf, key, registrationOf } from '../support/builders-onboarding';
import { memberWith, peopleOf } from '../support/builders-people';
import { countOf, freshDatabase, productRows, rows } from '../support/database';
import { sandboxForFile } from '../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const customers = customersOf(sandbox);
const people = peopleOf(sandbox);
const leavers = leaversOf(sandbox);

/** Both jobs that end records, as the workers run them. */
async function endWhatIsOver(): Promise<void> {
  await sweep();
  await keepRetention();
}

let made = 0;
const anId = (prefix: string) => `${prefix}_old${made++}`;

type Made = { table: string; id: string; column?: string };
const still = async ({ table, id, column = 'id' }: Made) =>
  (await countOf(table, `${column} = $1`, [id])) > 0;
const insert = async (table: string, row: Record<string, unknown>): Promise<void> => {
  const names = Object.keys(row);
  await rows(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
    Object.values(row),
  );
};

/** A record of each kind whose time counts from `at`. Each asks for itself whether it is still there. */
const recordOf: Record<EndingKind, (at: Date) => Promise<() => Promise<boolean>>> = {
  'closed-account': async (at) => {
    const member = await aMember();
    granted(await deleteAccount(member, { key: key(), confirmation: 'delete' }));
    await rows('update accounts set closed_at = $2 where id = $1', [member.accountId, at]);
    return () => still({ table: 'accounts', id: member.accountId });
  },
  'abandoned-onboarding': async (at) => {
    const { member } = await customers.acknowledged();
    const { id } = (await draftOf(member)).draft;
    granted(await leaveOnboarding(member, { key: key() }));
    await rows('update drafts set updated_at = $2 where id = $1', [id, at]);
    return async () => {
      const parts = await Promise.all([
        still({ table: 'drafts', id }),
        still({ table: 'acknowledgements', id, column: 'draft_id' }),
        still({ table: 'events', id, column: 'subject_id' }),
      ]);
      expect(new Set(parts).size).toBe(1);
      return parts[0] ?? false;
    };
  },
  'released-pin': async (at) => {
    const customer = await customers.connected();
    await rows(`update registrations set state = 'released', updated_at = $2 where id = $1`, [
      customer.registrationId,
      at,
    ]);
    return async () => (await registrationOf(customer)).sealedPin !== null;
  },
  'ended-hold': async (at) => {
    const { member, numberId } = await customers.withNumber();
    const id = anId('hld');
    await insert('holds', {
      id,
      number_id: numberId,
      account_id: member.accountId,
      draft_id: 'drf_of_a_hold',
      ended_at: at,
      end_reason: 'left',
      created_at: at,
    });
    return () => still({ table: 'holds', id });
  },
  'meta-call': async (at) => {
    const { member, numberId } = await customers.withNumber();
    const id = anId('call');
    await insert('meta_calls', {
      id,
      account_id: member.accountId,
      key: id,
      verb: 'readNumber',
      number_id: numberId,
      is_automatic: true,
      intent_at: at,
    });
    return () => still({ table: 'meta_calls', id });
  },
  mail: async (at) => {
    const id = anId('mail');
    await insert('outbox', { id, recipient: 'ada@example.com', subject: 'Old', sent_at: at, created_at: at });
    return () => still({ table: 'outbox', id });
  },
  'unsent-mail': async (at) => {
    const id = anId('mail');
    await insert('outbox', { id, recipient: 'ada@example.com', subject: 'Old', created_at: at });
    return () => still({ table: 'outbox', id });
  },
  question: async (at) => {
    const id = anId('sup');
    await insert('support_requests', {
      id,
      reference: id,
      key: id,
      content_hash: id,
      email: 'ada@example.com',
      message: 'Why?',
      state: 'answered',
      created_at: at,
    });
    return () => still({ table: 'support_requests', id });
  },
  'meta-grant': async (at) => {
    const { member } = await customers.withNumber();
    const id = anId('grt');
    await insert('meta_grants', {
      id,
      account_id: member.accountId,
      member_id: member.memberId,
      draft_id: (await draftOf(member)).draft.id,
      sealed_token: 'sealed',
      created_at: at,
    });
    return () => still({ table: 'meta_grants', id });
  },
  'code-link': async (at) => {
    const { member, numberId } = await customers.withNumber();
    const id = anId('lnk');
    await insert('code_links', {
      id,
      account_id: member.accountId,
      member_id: member.memberId,
      draft_id: (await draftOf(member)).draft.id,
      number_id: numberId,
      token_hash: id,
      created_at: at,
      expires_at: at,
    });
    return () => still({ table: 'code_links', id });
  },
  invitation: async (at) => {
    const { accountId, memberId } = await aMember();
    const id = anId('inv');
    await insert('invitations', {
      id,
      account_id: accountId,
      member_id: memberId,
      email: 'guest@example.com',
      role: 'member',
      token_hash: id,
      created_at: at,
      expires_at: at,
    });
    return () => still({ table: 'invitations', id });
  },
  'leaving-answers': async (at) => {
    const { member, registrationId } = await customers.connected();
    const id = anId('lan');
    await insert('deregistration_drafts', {
      id,
      account_id: member.accountId,
      member_id: member.memberId,
      registration_id: registrationId,
      answers: '{}',
      created_at: at,
    });
    return () => still({ table: 'deregistration_drafts', id });
  },
  session: async (at) => {
    const { memberId } = await aMember();
    const [user] = await rows<{ user_id: string }>('select user_id from members where id = $1', [memberId]);
    const id = anId('session');
    await insert('sessions', { session_token: id, user_id: user?.user_id, expires: at });
    return () => still({ table: 'sessions', id, column: 'session_token' });
  },
  'sign-in-link': async (at) => {
    const id = anId('link');
    await insert('verification_tokens', { identifier: `${id}@example.com`, token: id, expires: at });
    return () => still({ table: 'verification_tokens', id, column: 'token' });
  },
  'stranger-mail': async (at) => {
    const id = anId('mail');
    const about = { recipient: 'guest@example.com', subject: 'Old', is_to_stranger: true };
    await insert('outbox', { id, ...about, expires_at: at, created_at: new Date(at.getTime() - HOUR) });
    return () => still({ table: 'outbox', id });
  },
  'form-key': async (at) => {
    const id = anId('key');
    await insert('idempotency_keys', {
      account_id: 'acc_of_a_key',
      key: id,
      action: 'open',
      content_hash: id,
      result: '{}',
      created_at: at,
    });
    return () => still({ table: 'idempotency_keys', id, column: 'key' });
  },
  counter: async (at) => {
    const id = anId('counter');
    await insert('rate_counters', { key: id, count: 1, ends_at: at });
    return () => still({ table: 'rate_counters', id, column: 'key' });
  },
  webhook: async (at) => {
    const id = anId('whk');
    const told = { hash: id, field: 'account_update', value: '{}', received_at: at, try_at: at };
    await insert('webhook_changes', { id, ...told, handled_at: at });
    return () => still({ table: 'webhook_changes', id });
  },
  'number-limit': async (at) => {
    const id = anId('waba');
    await insert('waba_limits', { waba_id: id, number_limit: 20, told_at: at });
    return () => still({ table: 'waba_limits', id, column: 'waba_id' });
  },
  sms: async (at) => {
    const id = anId('sms');
    await insert('sms_messages', { id, sid: id, received_at: at });
    return () => still({ table: 'sms_messages', id });
  },
  'help-search': async (at) => {
    const id = anId('srch');
    await insert('help_searches', { id, query: 'old', results: 0, at });
    return () => still({ table: 'help_searches', id });
  },
  'article-answer': async (at) => {
    const id = anId('fbk');
    await insert('article_answers', { id, key: id, article: 'a/b', version: '1', answer: 'no', at });
    return () => still({ table: 'article_answers', id });
  },
  number: async (at) => {
    const id = anId('num');
    const kind = { source: 'own', country: 'GB', kind: 'mobile' };
    await insert('numbers', { id, e164: aNumber(), ...kind, created_at: at });
    return () => still({ table: 'numbers', id });
  },
};

const kinds = retentionRules.filter((rule) => rule.keptMs !== null).map(({ kind }) => kind as EndingKind);

/** The clock stands still at an instant: the boundary of a day is one exact moment. */
function standStillAt(at: number): void {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(at);
}
afterEach(() => {
  vi.useRealTimers();
});

describe('a record', () => {
  it.each(kinds)('of the kind %s stays a second before its end, and is gone at it', async (kind) => {
    const begin = Math.ceil(now().getTime() / SECOND) * SECOND;
    const isThere = await recordOf[kind](new Date(begin));
    const end = begin + keptMs(kind);
    standStillAt(end - SECOND);
    await endWhatIsOver();
    expect(await isThere(), 'a second before').toBe(true);
    standStillAt(end);
    await endWhatIsOver();
    expect(await isThere(), 'at the end').toBe(false);
    const before = await productRows();
    await endWhatIsOver();
    expect(await productRows(), 'a second run').toEqual(before);
  });
});

describe('a question', () => {
  it('takes along what support answered and noted', async () => {
    const at = new Date(now().getTime() - keptMs('question'));
    await recordOf.question(at);
    const [{ id = '' } = {}] = await rows<{ id: string }>(
      'select id from support_requests order by id desc limit 1',
    );
    const [note, answer] = [anId('dnt'), anId('dan')];
    await insert('desk_notes', {
      id: note,
      subject_id: id,
      staff_id: 's',
      text: 'x',
      is_shown: false,
      created_at: at,
    });
    await insert('desk_answers', { id: answer, request_id: id, staff_id: 's', text: 'x', created_at: at });
    await endWhatIsOver();
    expect([
      await still({ table: 'desk_notes', id: note }),
      await still({ table: 'desk_answers', id: answer }),
    ]).toEqual([false, false]);
  });
});

describe('what is needed stays, however old it is', () => {
  const tenYears = 3_650 * DAY;
  const age = () => standStillAt(Date.now() + tenYears);

  it('a live number with everything that belongs to it', async () => {
    const customer = await customers.connected();
    const tables = [
      'registrations',
      'drafts',
      'acknowledgements',
      'holds',
      'meta_calls',
      'meta_businesses',
      'events',
    ];
    // A call that is about no number says nothing of a live one.
    const counts = async () =>
      Promise.all(
        tables.map((table) =>
          countOf(table, `account_id = $1${table === 'meta_calls' ? ' and number_id is not null' : ''}`, [
            customer.member.accountId,
          ]),
        ),
      );
    const before = await counts();
    expect(Math.min(...before)).toBeGreaterThan(0);
    age();
    await keepRetention();
    expect(await counts()).toEqual(before);
    expect((await registrationOf(customer)).sealedPin).not.toBeNull();
    expect(await countOf('numbers', 'id = $1', [customer.numberId])).toBe(1);
    expect(await countOf('proofs', 'registration_id = $1', [customer.registrationId])).toBeGreaterThan(0);
  });

  it('an open request, with the calls and the PIN it may still need', async () => {
    const leaver = await leavers.off();
    const { phoneNumberId } = await registrationOf(leaver);
    const calls = () =>
      countOf('meta_calls', 'account_id = $1 and number_id is not null', [leaver.member.accountId]);
    const before = await calls();
    age();
    await keepRetention();
    expect(await leavers.state(leaver)).toBe('awaiting_removal');
    expect(await calls()).toBe(before);
    const kept = await registrationOf(leaver);
    expect([kept.phoneNumberId, kept.sealedPin === null]).toEqual([phoneNumberId, false]);
  });

  it('the audit of an account that exists, which replays to where its request stands', async () => {
    const leaver = await leavers.off();
    await leavers.remove(leaver);
    granted(await confirmRemoval(leaver.member, { key: key(), reference: leaver.request }));
    await leavers.runWhenDue(leaver);
    age();
    await keepRetention();
    const moves = (await eventsOf(leaver.requestId))
      .filter(({ name }) => name === 'request-moved')
      .map(({ detail }) => (detail as { to: RequestState }).to);
    expect(replay(moves)).toBe(await leavers.state(leaver));
  });

  it('an open onboarding, an open question, and what Meta said that nobody acted on', async () => {
    const { member, numberId } = await customers.acknowledged();
    const about = { email: 'ada@example.com', message: 'Why?', created_at: new Date() };
    await insert('support_requests', {
      id: 'sup_open',
      reference: 'SR-OPEN',
      key: 'k',
      content_hash: 'h',
      ...about,
    });
    const told = { hash: 'open', field: 'account_update', value: '{}', received_at: new Date() };
    await insert('webhook_changes', { id: 'whk_open', ...told, try_at: new Date(Date.now() + 9_000 * DAY) });
    age();
    await endWhatIsOver();
    expect((await draftOf(member)).draft.numberId).toBe(numberId);
    for (const [table, id] of [
      ['support_requests', 'sup_open'],
      ['webhook_changes', 'whk_open'],
      ['numbers', numberId],
    ] as const)
      expect(await still({ table, id }), table).toBe(true);
  });

  it('PaxFlow’s own numbers', async () => {
    const own = `source = 'paxflow'`;
    await insert('numbers', {
      id: 'num_stock',
      e164: '+12125550999',
      source: 'paxflow',
      country: 'US',
      kind: 'landline-or-mobile',
      created_at: new Date(),
    });
    const before = await countOf('numbers', own);
    age();
    await keepRetention();
    expect(await countOf('numbers', own)).toBe(before);
  });
});

describe('a deleted account', () => {
  const gone = async (accountId: string) => {
    const left: Record<string, number> = {};
    for (const { name } of await rows<{ name: string }>(
      `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'account_id'`,
    ))
      left[name] = await countOf(name, 'account_id = $1', [accountId]);
    left.accounts = await countOf('accounts', 'id = $1', [accountId]);
    return Object.entries(left).filter(([, count]) => count > 0);
  };
  const afterIts = (days: number) => standStillAt(Date.now() + days * DAY);

  it('is erased wholly a year later, people and all, and its neighbours are not', async () => {
    const leaver = await leavers.off();
    await leavers.remove(leaver);
    granted(await confirmRemoval(leaver.member, { key: key(), reference: leaver.request }));
    await leavers.runWhenDue(leaver);
    const colleague = await people.colleagueOf(leaver.member);
    await people.inviteTo(leaver.member);
    const neighbour = await customers.connected();
    granted(await deleteAccount(leaver.member, { key: key(), confirmation: 'delete' }));
    afterIts(370);
    await keepRetention();
    expect(await gone(leaver.member.accountId)).toEqual([]);
    for (const { email } of [leaver.member, colleague])
      expect(await countOf('users', 'email = $1', [email]), email).toBe(0);
    expect(await countOf('proofs', 'registration_id = $1', [leaver.registrationId])).toBe(0);
    expect(await countOf('numbers', 'e164 = $1', [leaver.e164])).toBe(0);
    expect(await gone(neighbour.member.accountId)).not.toEqual([]);
    expect((await registrationOf(neighbour)).state).toBe('connected');
  });

  it('takes nobody with it who is in another account by then', async () => {
    const owner = await aMember();
    const colleague = await people.colleagueOf(owner);
    granted(await deleteAccount(owner, { key: key(), confirmation: 'delete' }));
    const host = await aMember();
    const adapter = await authAdapter();
    const [user] = await rows<{ id: string }>('select id from users where email = $1', [colleague.email]);
    await adapter.createSession?.({
      sessionToken: key(),
      userId: user?.id ?? '',
      expires: new Date(Date.now() + DAY),
    });
    expect((await memberWith(colleague.email)).accountId).not.toBe(host.accountId);
    afterIts(370);
    await keepRetention();
    expect((await memberWith(colleague.email)).role).toBe('owner');
    expect(await countOf('users', 'email = $1', [owner.email])).toBe(0);
  });

  it('leaves the hold of a PaxFlow number that is in use elsewhere, and nothing that names a person', async () => {
    const customer = await customers.connected();
    await rows(`update registrations set state = 'released' where id = $1`, [customer.registrationId]);
    granted(await deleteAccount(customer.member, { key: key(), confirmation: 'delete' }));
    afterIts(370);
    for (let i = 0; i < 2; i++) await keepRetention();
    expect(await gone(customer.member.accountId)).toEqual([
      ['holds', 1],
      ['accounts', 1],
    ]);
    expect(await countOf('users', 'email = $1', [customer.member.email])).toBe(0);
  });

  it('keeps a question to support without the account, until the question’s own time', async () => {
    const member = await aMember();
    const about = { email: member.email, message: 'Why?', created_at: new Date() };
    const whose = { account_id: member.accountId, member_id: member.memberId };
    await insert('support_requests', {
      id: 'sup_gone',
      reference: 'SR-GONE',
      key: 'g',
      content_hash: 'h',
      ...whose,
      ...about,
    });
    granted(await deleteAccount(member, { key: key(), confirmation: 'delete' }));
    afterIts(370);
    await keepRetention();
    expect(await gone(member.accountId)).toEqual([]);
    expect(await still({ table: 'support_requests', id: 'sup_gone' })).toBe(true);
  });
});

describe('the daily job', () => {
  it('works in batches, and comes to the end of more than one', async () => {
    for (let i = 0; i < 25; i++) await recordOf.mail(new Date(Date.now() - 400 * DAY));
    const end = dailyEndings.mail;
    expect(await end?.(10)).toBe(10);
    expect(await countOf('outbox', `subject = 'Old'`)).toBe(15);
    await keepRetention();
    expect(await countOf('outbox', `subject = 'Old'`)).toBe(0);
  });

  it('run twice at once ends everything once, and nothing fails', async () => {
    for (const kind of ['mail', 'abandoned-onboarding', 'closed-account'] as const)
      for (let i = 0; i < 3; i++) await recordOf[kind](new Date(Date.now() - 400 * DAY));
    await Promise.all([keepRetention(), keepRetention()]);
    expect(await countOf('outbox', `subject = 'Old'`)).toBe(0);
    expect(await countOf('accounts', 'closed_at < now() - make_interval(days => 366)')).toBe(0);
  });
});
