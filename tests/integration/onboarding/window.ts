import { describe, expect, it } from 'vitest';
import type { Member } from '@/lib/auth/member';
import { HOUR, MINUTE, SECOND } from '@/lib/clock';
import { env } from '@/lib/env';
import { leaveOnboarding } from '@/lib/operations/onboarding/leave-onboarding';
import { lastEnding, returnFromWindow, windowAddress } from '@/lib/operations/onboarding/meta-window';
import { readWindowReturn } from '@/lib/whatsapp/window-return';
import { aMember, granted, refusedWith } from '../../support/builders';
import { customersOf, draftOf, key } from '../../support/builders-onboarding';
import { countOf, freshDatabase, productRows, rows } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const { acknowledged, stateOf, withNumber, visit } = customersOf(sandbox);

const redirectUri = () => `${env().appUrl}/onboarding/business/return`;
const newCode = async () =>
  (await sandbox.control.dialog({ wabaId: sandbox.wabaId, redirectUri: redirectUri() })).code;
const back = (member: Member, code: string, state: string | null) =>
  returnFromWindow(member, { kind: 'code', code, state });
const ended = (member: Member, query: Record<string, string>) =>
  returnFromWindow(member, readWindowReturn(new URLSearchParams(query)));

describe('Meta’s window', () => {
  it('opens with our app, our return page and a state of its own', async () => {
    const { member } = await acknowledged();
    const address = new URL((await windowAddress(member)) ?? '');
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      client_id: env().metaAppId,
      redirect_uri: redirectUri(),
      response_type: 'code',
      state: expect.stringMatching(/^\S{60,512}$/),
    });
    expect(address.searchParams.get('state')).not.toBe(
      new URL((await windowAddress(member)) ?? '').searchParams.get('state'),
    );
  });

  it('does not open without an onboarding, or before its step', async () => {
    expect(await windowAddress(await aMember())).toBeNull();
    expect(await windowAddress((await withNumber()).member)).toBeNull();
  });

  it('changes nothing by being opened', async () => {
    const { member } = await acknowledged();
    const before = await productRows();
    await windowAddress(member);
    expect(await productRows()).toEqual(before);
  });
});

describe('coming back', () => {
  it('is refused with the state of somebody else, and Meta is not asked', async () => {
    const { member } = await acknowledged();
    const state = await stateOf((await acknowledged()).member);
    expect(await back(member, await newCode(), state)).toEqual(refusedWith('meta-window-unknown'));
    expect(await sandbox.calls('exchangeCode')).toEqual([]);
  });

  it('is refused with the state of an earlier draft of the same member', async () => {
    const { member } = await acknowledged();
    const state = await stateOf(member);
    granted(await leaveOnboarding(member, { key: key() }));
    await acknowledged({ member });
    expect(await back(member, await newCode(), state)).toEqual(refusedWith('meta-window-unknown'));
    expect(await sandbox.calls('exchangeCode')).toEqual([]);
  });

  it.each([
    ['missing', () => null],
    ['cut', (state: string) => state.slice(0, -1)],
    ['altered in its time', (state: string) => `1${state}`],
    ['altered in its key', (state: string) => state.replace('.', '.a')],
    ['empty of a mark', (state: string) => state.split('.').slice(0, 2).join('.')],
    ['endless', (state: string) => state + 'a'.repeat(100_000)],
  ])('is refused with a state that is %s', async (_what, altered) => {
    const { member } = await acknowledged();
    const state = altered(await stateOf(member));
    expect(await back(member, 'AQnothing', state)).toEqual(refusedWith('meta-window-unknown'));
    expect(await sandbox.calls('exchangeCode')).toEqual([]);
  });

  it('is refused after 10 minutes, and not before', async () => {
    const { member } = await acknowledged();
    const [first, second] = [await stateOf(member), await stateOf(member)];
    await sandbox.moveClock(10 * MINUTE - 5 * SECOND);
    granted(await back(member, await newCode(), first));
    await sandbox.moveClock(5 * SECOND);
    expect(await back(member, await newCode(), second)).toEqual(refusedWith('meta-window-late'));
  });

  it('works once: another answer with the same state is not used', async () => {
    const { member } = await acknowledged();
    const state = await stateOf(member);
    granted(await back(member, await newCode(), state));
    expect(await back(member, await newCode(), state)).toEqual(refusedWith('meta-window-used'));
    expect(await sandbox.calls('exchangeCode')).toHaveLength(1);
  });

  it('leads a second press to the same place, with one exchange at Meta', async () => {
    const { member } = await acknowledged();
    const [state, code] = [await stateOf(member), await newCode()];
    const answers = await Promise.all([back(member, code, state), back(member, code, state)]);
    expect([...answers, await back(member, code, state)].map(granted)).toEqual([
      'confirm',
      'confirm',
      'confirm',
    ]);
    expect(await sandbox.effects('exchangeCode')).toBe(1);
  });

  it('says that the code of the window was too old after half a minute', async () => {
    const { member } = await acknowledged();
    const [state, code] = [await stateOf(member), await newCode()];
    await sandbox.moveClock(31 * SECOND);
    expect(await back(member, code, state)).toEqual(refusedWith('meta-window-expired'));
  });

  it('is refused when the onboarding was left meanwhile', async () => {
    const { member } = await acknowledged();
    const [state, code] = [await stateOf(member), await newCode()];
    granted(await leaveOnboarding(member, { key: key() }));
    expect(await back(member, code, state)).toEqual(refusedWith('no-open-onboarding'));
  });

  it('keeps neither code nor token but sealed', async () => {
    const { member } = await acknowledged();
    const [state, code] = [await stateOf(member), await newCode()];
    granted(await back(member, code, state));
    const stored = JSON.stringify([
      await rows('select * from meta_calls where account_id = $1', [member.accountId]),
      await rows('select * from meta_grants where account_id = $1', [member.accountId]),
      await rows('select * from events where account_id = $1', [member.accountId]),
    ]);
    expect(stored).toContain('exchangeCode');
    expect(stored.includes(code)).toBe(false);
    expect(stored).not.toMatch(/EAA[\w-]{20}/);
  });
});

describe('coming back without a code', () => {
  it('says that the window was left, at which step, and keeps it once', async () => {
    const { member } = await acknowledged();
    const query = { state: await stateOf(member), event: 'CANCEL', current_step: 'PERMISSIONS' };
    expect(await ended(member, query)).toEqual(refusedWith('meta-window-left'));
    expect(await ended(member, query)).toEqual(refusedWith('meta-window-left'));
    const { draft } = await draftOf(member);
    expect(await lastEnding(draft.id)).toMatchObject({ code: 'meta-window-left', step: 'permissions' });
    expect(await countOf('events', `subject_id = $1 and name = 'meta-window-ended'`, [draft.id])).toBe(1);
  });

  it('keeps the ids that Meta’s support asks for, and the end of a wait', async () => {
    const { member } = await acknowledged();
    const message = 'You tried to verify this number too many times';
    await ended(member, {
      state: await stateOf(member),
      error_message: message,
      error_id: '524126',
      session_id: 'f34b51dab5e0498',
    });
    const ending = await lastEnding((await draftOf(member)).draft.id);
    expect(ending).toMatchObject({
      code: 'code-tries-spent',
      errorId: '524126',
      sessionId: 'f34b51dab5e0498',
    });
    const waitMs = (ending?.until?.getTime() ?? 0) - (ending?.at.getTime() ?? 0);
    expect(Math.round(waitMs / HOUR)).toBe(12);
  });

  it('tells, but keeps nothing, when the state is not ours', async () => {
    const { member } = await acknowledged();
    const before = await productRows();
    expect(await ended(member, { error: 'access_denied', state: 'made-up' })).toEqual(
      refusedWith('meta-access-denied'),
    );
    expect(await productRows()).toEqual(before);
  });

  it('leaves what an earlier visit brought, and every answer', async () => {
    const { member } = await acknowledged();
    granted(await visit(member));
    const { answers } = await draftOf(member);
    await ended(member, { error: 'access_denied', state: await stateOf(member) });
    expect((await draftOf(member)).answers).toEqual(answers);
    expect(await countOf('meta_grants', 'account_id = $1', [member.accountId])).toBe(1);
  });
});
