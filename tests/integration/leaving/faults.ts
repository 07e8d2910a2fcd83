import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, now, setClockOffset } from '@/lib/clock';
import { findLiveHold } from '@/lib/db/holds';
import { newReference } from '@/lib/ids';
import { askDeregistration, keepLeavingAnswers } from '@/lib/operations/deregistration/ask';
import {
  confirmRemoval,
  finishRequest,
  sayStillNotFree,
  tryAgain,
} from '@/lib/operations/deregistration/go-on';
import { readRequest, readRequestPage } from '@/lib/operations/deregistration/read-request';
import { cancelRequest, comeBack } from '@/lib/operations/deregistration/take-back';
import { watchNumber } from '@/lib/operations/registration/watch';
import { aMember, granted, refusedWith, tally } from '../../support/builders';
import { type Leaver, leaversOf } from '../../support/builders-leaving';
import { key, registrationOf } from '../../support/builders-onboarding';
import { countOf, freshDatabase, restart } from '../../support/database';
import { leavingAnswers } from '../../support/leaving-answers';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const { answered, ask, asked, off, run, runWhenDue, remove, requestOf, state, moves, mails } =
  leaversOf(sandbox);
const form = ({ request }: Pick<Leaver, 'request'>) => ({ key: key(), reference: request });
const callDue = async (leaver: Leaver) => {
  await sandbox.moveClock(10 * MINUTE);
  await run(leaver);
};

describe('asking', () => {
  it('twice, by two members, in two tabs or by a double click leads to one request', async () => {
    const customer = await answered();
    const same = { key: key(), reference: customer.reference };
    const outcomes = await Promise.all([
      ask(customer),
      ask(customer),
      askDeregistration(customer.member, same),
      askDeregistration(customer.member, same),
    ]);
    const references = new Set(outcomes.map(granted));
    expect(references.size).toBe(1);
    expect(await countOf('deregistration_requests', 'account_id = $1', [customer.member.accountId])).toBe(1);
    expect(await mails(customer)).toEqual(['will be deregistered']);
  });

  it('is for one’s own live numbers only, and says the same of all others', async () => {
    const customer = await answered();
    const stranger = await aMember();
    for (const reference of [customer.reference, newReference('RG'), 'RG-0000-0000', 'nonsense'])
      for (const act of [
        () => askDeregistration(stranger, { key: key(), reference }),
        () => keepLeavingAnswers(stranger, { key: key(), reference, ...leavingAnswers() }),
      ])
        expect(await act()).toEqual({ ok: false, refusal: { code: 'page-out-of-date' } });
  });

  it('needs the wording of today, ticked', async () => {
    const customer = await answered();
    const old = { ...leavingAnswers(), textVersion: '2020-01-01' };
    const kept = await keepLeavingAnswers(customer.member, {
      key: key(),
      reference: customer.reference,
      ...old,
    });
    expect(kept).toEqual(refusedWith('page-out-of-date'));
  });

  it.each([
    ['a moment ago', -MINUTE, 'time-is-past'],
    ['in more than 90 days', 91 * DAY, 'time-too-far'],
  ] as const)('for %s is refused', async (_, aheadMs, code) => {
    const customer = await answered();
    const [day = '', time = ''] = new Date(now().getTime() + aheadMs).toISOString().split('T');
    const answers = leavingAnswers({ when: 'later', day, time: time.slice(0, 5) });
    const form = { key: key(), reference: customer.reference, ...answers };
    expect(await keepLeavingAnswers(customer.member, form)).toEqual(refusedWith(code));
  });
});

describe('a request of somebody else', () => {
  it('answers every act and every page as one that does not exist', async () => {
    const leaver = await asked();
    const stranger = await aMember();
    for (const reference of [leaver.request, newReference('DR'), 'DR-0000-0000', '../etc']) {
      expect(await readRequest(stranger, reference)).toBeNull();
      expect(await readRequestPage(stranger, reference)).toBeNull();
      for (const act of [cancelRequest, comeBack, confirmRemoval, tryAgain, finishRequest, sayStillNotFree])
        expect(await act(stranger, { key: key(), reference })).toEqual({
          ok: false,
          refusal: { code: 'page-out-of-date' },
        });
    }
    expect(await state(leaver)).toBe('requested');
  });
});

describe('cancelling while the call begins', () => {
  it('has one winner, whoever comes first, and Meta is called only if the cancelling lost', async () => {
    for (let round = 0; round < 4; round++) {
      const leaver = await asked();
      await sandbox.moveClock(10 * MINUTE);
      const before = await sandbox.effects('deregisterNumber');
      const [cancelled] = await Promise.all(
        round % 2
          ? [cancelRequest(leaver.member, form(leaver)), run(leaver)]
          : [run(leaver).then(() => cancelRequest(leaver.member, form(leaver)))],
      );
      const won = cancelled?.ok === true;
      expect(await state(leaver)).toBe(won ? 'cancelled' : 'awaiting_removal');
      expect((await sandbox.effects('deregisterNumber')) - before).toBe(won ? 0 : 1);
      expect((await registrationOf(leaver)).state).toBe(won ? 'connected' : 'leaving');
    }
  });

  it('by two members at once is one cancelling', async () => {
    const leaver = await asked();
    const outcomes = await Promise.all([1, 2, 3].map(() => cancelRequest(leaver.member, form(leaver))));
    expect(tally(outcomes).won).toBeGreaterThanOrEqual(1);
    expect(await moves(leaver)).toEqual(['requested', 'cancelled']);
    expect((await mails(leaver)).filter((subject) => subject === 'stays with PaxFlow')).toHaveLength(1);
  });
});

describe('Meta, when it does not answer', () => {
  it.each(['timeout-before', 'timeout-after', 'drop', 'garbage', 'code-2'] as const)(
    '(%s) is read before anything is repeated, and the number is switched off once',
    async (kind) => {
      const leaver = await asked();
      await sandbox.control.fault({ verb: 'deregisterNumber', kind, times: 1, delayMs: 50 });
      await callDue(leaver);
      expect(await state(leaver)).toBe('deregistering');
      await runWhenDue(leaver);
      expect(await state(leaver)).toBe('awaiting_removal');
      expect(await sandbox.effects('deregisterNumber')).toBe(1);
      expect(await mails(leaver)).toEqual(['will be deregistered', 'is off: remove it at Meta now']);
    },
    30_000,
  );

  it('for a day is waited for, without spending a call', async () => {
    const leaver = await asked();
    await sandbox.control.fault({ verb: 'any', kind: 'code-2', times: 1000 });
    await callDue(leaver);
    for (let round = 0; round < 12; round++) await runWhenDue(leaver);
    expect(await state(leaver)).toBe('deregistering');
    expect(await sandbox.calls('deregisterNumber')).toHaveLength(1);
  });

  it('is asked once by two workers that have the same work', async () => {
    const leaver = await asked();
    await sandbox.moveClock(10 * MINUTE);
    await Promise.all([run(leaver), run(leaver), run(leaver)]);
    expect(await state(leaver)).toBe('awaiting_removal');
    expect(await sandbox.calls('deregisterNumber')).toHaveLength(1);
  });
});

describe('a request that stands still', () => {
  const refuseWith = (code: number, extra: { subcode?: number; details?: string } = {}, times = 5) =>
    sandbox.control.fault({ verb: 'deregisterNumber', kind: 'refuse', times, code, ...extra });

  it.each([
    ['locked for 72 hours', 133016, {}, 'number-locked-at-meta'],
    ['without permission', 200, {}, 'meta-permission-missing'],
    ['with a revoked token', 190, {}, 'meta-access-ended'],
    [
      'shared with the app',
      100,
      { details: 'Deregister endpoint is not available for API solution for SMB businesses.' },
      'number-shared-with-app',
    ],
    ['with an error nobody knows', 4711, {}, 'meta-unexplained'],
  ] as const)('%s says why, and is told of once', async (_, metaCode, extra, code) => {
    const leaver = await asked();
    await refuseWith(metaCode, extra);
    await callDue(leaver);
    await run(leaver);
    const request = await requestOf(leaver);
    expect([request.state, request.parkedCode]).toEqual(['parked', code]);
    expect(await mails(leaver)).toEqual(['will be deregistered', 'deregistering stands still']);
  });

  it.each([
    ['half done at Meta', 133000, 'earlier-release-unfinished'],
    ['by a server of Meta’s that is away', 133004, 'meta-silent'],
  ] as const)('%s is tried again by itself before, within bounds', async (_, metaCode, code) => {
    const leaver = await asked();
    await refuseWith(metaCode, {}, 20);
    await callDue(leaver);
    for (let round = 0; round < 8 && (await state(leaver)) === 'deregistering'; round++)
      await runWhenDue(leaver);
    const request = await requestOf(leaver);
    expect([request.state, request.parkedCode]).toEqual(['parked', code]);
    const calls = (await sandbox.calls('deregisterNumber')).length;
    expect(calls).toBeGreaterThan(1);
    expect(calls).toBeLessThanOrEqual(6);
  });

  it('names its time, goes on after it, and counts the lock into the release', async () => {
    const leaver = await asked();
    await refuseWith(133016, {}, 1);
    await callDue(leaver);
    const { parkedUntil, lockedAt } = await requestOf(leaver);
    expect(parkedUntil?.getTime()).toBeGreaterThan(now().getTime() + 71 * HOUR);
    expect(await tryAgain(leaver.member, form(leaver))).toEqual(refusedWith('number-locked-at-meta'));
    await sandbox.moveClock(73 * HOUR);
    granted(await tryAgain(leaver.member, form(leaver)));
    await run(leaver);
    expect(await state(leaver)).toBe('awaiting_removal');
    expect(lockedAt).not.toBeNull();
  });

  it('can be taken back, because the number is still on', async () => {
    const leaver = await asked();
    await refuseWith(200);
    await callDue(leaver);
    granted(await cancelRequest(leaver.member, form(leaver)));
    expect((await registrationOf(leaver)).state).toBe('connected');
  });
});

describe('a number that is gone before we come', () => {
  it('by being removed is found, and its release runs', async () => {
    const leaver = await asked();
    await sandbox.control.manager({ act: 'two-step-off', e164: leaver.e164 });
    await remove(leaver);
    await callDue(leaver);
    const request = await requestOf(leaver);
    expect([request.state, request.removalBy]).toEqual(['releasing', 'us']);
    expect(await sandbox.effects('deregisterNumber')).toBe(0);
  });

  it('by being switched off at Meta costs one call without effect', async () => {
    const leaver = await asked();
    await sandbox.control.manager({ act: 'disconnect-number', e164: leaver.e164 });
    await callDue(leaver);
    expect(await state(leaver)).toBe('awaiting_removal');
    expect(await sandbox.effects('deregisterNumber')).toBe(0);
  });

  it('to another account in the middle is finished, and free for others here', async () => {
    const leaver = await off();
    const { numberId } = await registrationOf(leaver);
    await sandbox.control.manager({ act: 'move-away', e164: leaver.e164 });
    await watchNumber(leaver.registrationId);
    expect(await state(leaver)).toBe('closed');
    expect((await registrationOf(leaver)).state).toBe('released');
    expect(await findLiveHold(numberId)).toBeNull();
  });
});

describe('the release', () => {
  const releasing = async () => {
    const leaver = await off();
    await remove(leaver);
    await runWhenDue(leaver);
    return leaver;
  };

  it('is never early, also when the clock is put back', async () => {
    const leaver = await releasing();
    const { releaseFrom } = await requestOf(leaver);
    await sandbox.moveClockTo(new Date((releaseFrom?.getTime() ?? 0) - MINUTE));
    await run(leaver);
    expect(await state(leaver)).toBe('releasing');
    setClockOffset(0);
    await run(leaver);
    expect(await state(leaver)).toBe('releasing');
  });

  it('goes on after a restart, and ends once', async () => {
    const leaver = await releasing();
    await restart();
    const { dueAt } = await requestOf(leaver);
    if (dueAt) await sandbox.moveClockTo(dueAt);
    await Promise.all([run(leaver), run(leaver)]);
    expect(await state(leaver)).toBe('ready');
    expect((await moves(leaver)).filter((to) => to === 'ready')).toHaveLength(1);
  });

  it('that nobody can read is late after its range, with PaxFlow as owner, and told once', async () => {
    const leaver = await releasing();
    await sandbox.control.fault({ verb: 'any', kind: 'code-2', times: 1000 });
    await sandbox.moveClock(4 * DAY);
    await run(leaver);
    await runWhenDue(leaver);
    expect((await requestOf(leaver)).lateAt).not.toBeNull();
    expect(await state(leaver)).toBe('releasing');
    expect((await mails(leaver)).filter((subject) => subject.includes('longer than usual'))).toHaveLength(1);
  });
});
