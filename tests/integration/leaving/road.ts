import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, now } from '@/lib/clock';
import { findHoldOfDraft } from '@/lib/db/holds';
import { confirmRemoval, finishRequest, sayStillNotFree } from '@/lib/operations/deregistration/go-on';
import { readRequest } from '@/lib/operations/deregistration/read-request';
import { cancelRequest, comeBack } from '@/lib/operations/deregistration/take-back';
import { checkProofs } from '@/lib/operations/registration/check-proofs';
import { registerNumber } from '@/lib/operations/registration/register-number';
import { watchNumber } from '@/lib/operations/registration/watch';
import { sweep } from '@/lib/operations/sweep';
import { granted, refusedWith } from '../../support/builders';
import { leaversOf } from '../../support/builders-leaving';
import { key, registrationOf } from '../../support/builders-onboarding';
import { countOf, freshDatabase, jobsOf, rows } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const { asked, off, run, runWhenDue, remove, requestOf, state, moves, mails } = leaversOf(sandbox);

describe('the whole road', () => {
  it('leads from the request to a number that is free, with one effective call and one mail at each change', async () => {
    const leaver = await asked();
    expect((await registrationOf(leaver)).state).toBe('leaving');
    await run(leaver);
    expect(await state(leaver)).toBe('requested');

    await sandbox.moveClock(10 * MINUTE);
    await run(leaver);
    expect(await state(leaver)).toBe('awaiting_removal');

    await remove(leaver);
    granted(await confirmRemoval(leaver.member, { key: key(), reference: leaver.request }));
    const { removedAt, releaseFrom, releaseTo } = await requestOf(leaver);
    expect(releaseFrom?.getTime()).toBeGreaterThanOrEqual((removedAt?.getTime() ?? 0) + 24 * HOUR);
    expect(releaseTo?.getTime()).toBeGreaterThanOrEqual((removedAt?.getTime() ?? 0) + 72 * HOUR);

    await sandbox.moveClock(23 * HOUR);
    await run(leaver);
    expect(await state(leaver)).toBe('releasing');
    await runWhenDue(leaver);
    expect(await state(leaver)).toBe('ready');
    const registration = await registrationOf(leaver);
    expect(registration.state).toBe('released');
    expect(await findHoldOfDraft(registration.draftId)).toBeNull();

    granted(await finishRequest(leaver.member, { key: key(), reference: leaver.request }));
    expect(await moves(leaver)).toEqual([
      'requested',
      'deregistering',
      'awaiting_removal',
      'releasing',
      'ready',
      'closed',
    ]);
    expect(await sandbox.effects('deregisterNumber')).toBe(1);
    expect(await mails(leaver)).toEqual([
      'will be deregistered',
      'is off: remove it at Meta now',
      'is being released',
      'is ready to try',
    ]);
  });

  it('finds by itself that the number was removed', async () => {
    const leaver = await off();
    await remove(leaver);
    await runWhenDue(leaver);
    const request = await requestOf(leaver);
    expect([request.state, request.removalBy]).toEqual(['releasing', 'us']);
  });

  it('takes a webhook as a hint only', async () => {
    const leaver = await off();
    await watchNumber(leaver.registrationId);
    expect(await state(leaver)).toBe('awaiting_removal');
    await remove(leaver);
    await watchNumber(leaver.registrationId);
    expect(await state(leaver)).toBe('releasing');
  });

  it('believes nobody who says that a number is removed while Meta still shows it', async () => {
    const leaver = await off();
    const said = await confirmRemoval(leaver.member, { key: key(), reference: leaver.request });
    expect(said).toEqual(refusedWith('number-still-at-meta'));
    expect(await state(leaver)).toBe('awaiting_removal');
  });

  it('finds due work by itself when the queue has lost it', async () => {
    const leaver = await asked();
    await rows(`delete from pgboss.job where name = 'deregistration'`);
    await sandbox.moveClock(11 * MINUTE);
    await sweep();
    const queued = (await jobsOf('deregistration')).map(({ data }) => data.requestId);
    expect(queued).toContain(leaver.requestId);
  });

  it('shows who acts, and never a date before it is true', async () => {
    const leaver = await off();
    const view = await readRequest(leaver.member, leaver.request);
    expect(view).toMatchObject({
      state: 'awaiting_removal',
      canCancel: false,
      canComeBack: true,
      hasPin: true,
    });
    expect(view?.release).toBeNull();
    expect(new Date(view?.expected?.from ?? 0).getTime()).toBeGreaterThanOrEqual(now().getTime() + 24 * HOUR);
  });
});

describe('a time that was chosen', () => {
  it('is kept, and Meta is not called a minute before it', async () => {
    const at = new Date(Math.ceil((Date.now() + 3 * DAY) / MINUTE) * MINUTE);
    const [day = '', time = ''] = at.toISOString().split('T');
    const leaver = await asked({ when: 'later', day, time: time.slice(0, 5) });
    expect((await requestOf(leaver)).callAt).toEqual(at);
    await sandbox.moveClock(3 * DAY - 2 * MINUTE);
    await run(leaver);
    expect(await state(leaver)).toBe('requested');
    await runWhenDue(leaver);
    expect(await state(leaver)).toBe('awaiting_removal');
  });
});

describe('a request that is taken back', () => {
  it('leaves the number where it was, and Meta unasked', async () => {
    const leaver = await asked();
    granted(await cancelRequest(leaver.member, { key: key(), reference: leaver.request }));
    expect((await registrationOf(leaver)).state).toBe('connected');
    await sandbox.moveClock(DAY);
    await run(leaver);
    expect(await state(leaver)).toBe('cancelled');
    expect(await sandbox.calls('deregisterNumber')).toHaveLength(0);
    expect(await mails(leaver)).toEqual(['will be deregistered', 'stays with PaxFlow']);
  });

  it('is too late once Meta was called', async () => {
    const leaver = await off();
    const late = await cancelRequest(leaver.member, { key: key(), reference: leaver.request });
    expect(late).toEqual(refusedWith('too-late-to-cancel'));
  });

  it('after that, the number can come back with the PIN we keep', async () => {
    const leaver = await off();
    granted(await comeBack(leaver.member, { key: key(), reference: leaver.request }));
    await registerNumber(leaver.registrationId);
    await checkProofs(leaver.registrationId, 0);
    expect((await registrationOf(leaver)).state).toBe('connected');
    expect(await state(leaver)).toBe('cancelled');
  });
});

describe('after the release', () => {
  const ready = async () => {
    const leaver = await off();
    await remove(leaver);
    await runWhenDue(leaver);
    await runWhenDue(leaver);
    expect(await state(leaver)).toBe('ready');
    return leaver;
  };

  it('“still not free” waits for the end of the range, then PaxFlow owns it, once', async () => {
    const leaver = await ready();
    const say = () => sayStillNotFree(leaver.member, { key: key(), reference: leaver.request });
    expect(await say()).toEqual(refusedWith('release-still-running'));
    await sandbox.moveClock(2 * DAY);
    granted(await say());
    granted(await say());
    expect((await mails(leaver)).filter((subject) => subject.includes('longer than usual'))).toHaveLength(1);
    expect((await requestOf(leaver)).lateAt).not.toBeNull();
  });

  it('a request nobody speaks of is closed after 30 days', async () => {
    const leaver = await ready();
    await runWhenDue(leaver);
    expect(await state(leaver)).toBe('closed');
  });

  it('a PaxFlow number rests for the quarantine before it is in stock again', async () => {
    const leaver = await off();
    const { numberId, draftId } = await registrationOf(leaver);
    await rows(`update numbers set source = 'paxflow' where id = $1`, [numberId]);
    await remove(leaver);
    await runWhenDue(leaver);
    await runWhenDue(leaver);
    await sandbox.moveClock(29 * DAY);
    await sweep();
    expect(await findHoldOfDraft(draftId)).not.toBeNull();
    await sandbox.moveClock(DAY);
    await sweep();
    expect(await findHoldOfDraft(draftId)).toBeNull();
    expect(await countOf('numbers', 'id = $1 and not is_held', [numberId])).toBe(1);
  });
});
