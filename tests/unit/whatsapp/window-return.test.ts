import { describe, expect, it } from 'vitest';
import { refusals } from '@/lib/domain/refusals';
import { isWindowMessage, reported, windowMessages, windowSteps } from '@/lib/operations/sandbox-dialog';
import { messageRows } from '@/lib/whatsapp/window-messages';
import { readWindowReturn } from '@/lib/whatsapp/window-return';

const read = (query: Record<string, string>) => readWindowReturn(new URLSearchParams(query));

describe('what comes back from Meta’s window', () => {
  it('is a code with its state', () => {
    expect(read({ code: 'AQ1', state: 's' })).toEqual({ kind: 'code', code: 'AQ1', state: 's' });
  });

  it('is a code even beside other words, and never an endless one', () => {
    expect(read({ code: 'AQ1', error: 'x' })).toMatchObject({ kind: 'code', state: null });
    const long = read({ code: 'a'.repeat(100_000) });
    expect(long.kind === 'code' ? long.code.length : 0).toBe(2000);
  });

  it.each<[string, Record<string, string>, string]>([
    ['nothing at all', {}, 'meta-window-left'],
    ['an empty code', { code: '' }, 'meta-window-left'],
    ['a step', { current_step: 'PHONE_NUMBER_SETUP' }, 'meta-window-left'],
    [
      'a step and a cancelled login',
      { current_step: 'PERMISSIONS', error: 'access_denied' },
      'meta-window-left',
    ],
    ['a no', { error: 'access_denied', error_reason: 'user_denied' }, 'meta-access-denied'],
    ['a no without its reason', { error: 'access_denied' }, 'meta-access-denied'],
    ['a reported problem', { error_id: '524126', session_id: 'f34b51dab5e0498' }, 'meta-window-problem'],
    ['a problem without an id', { error_message: 'Something broke' }, 'meta-window-problem'],
    ['another kind of error', { error: 'server_error' }, 'meta-window-problem'],
  ])('without a code, with %s', (_what, query, code) => {
    expect(read(query)).toMatchObject({ kind: 'ended', code });
  });

  it('names the step where somebody stopped, if Meta named one we know', () => {
    const steps = Object.keys(windowSteps).map((current_step) => read({ current_step }));
    const names = steps.map((ended) => (ended.kind === 'ended' ? ended.step : null));
    expect(new Set(names).size).toBe(6);
    expect(names).not.toContain(null);
    for (const current_step of ['TOMORROW', 'constructor', '__proto__', ''])
      expect(read({ current_step })).toMatchObject({ step: null });
  });

  it('shows nothing again that is not an id', () => {
    const stranger = { error_id: 'Call +44 7700 900123', session_id: '<b>x</b>' };
    expect(read({ ...stranger, error_message: 'x' })).toMatchObject({ errorId: null, sessionId: null });
    expect(read({ error_id: 'a'.repeat(65) })).toMatchObject({ errorId: null });
    expect(read(reported('unknown'))).toMatchObject({ errorId: '524126', sessionId: 'f34b51dab5e0498' });
  });
});

describe('what Meta’s window says', () => {
  /** Meta's list of messages inside Embedded Signup, and what each becomes. */
  const expected = {
    'not-admin': 'not-an-admin',
    'no-business': 'no-business-in-account',
    'too-new': 'facebook-account-too-new',
    'too-many': 'meta-businesses-spent',
    'number-limit': 'meta-number-limit',
    listed: 'number-listed-already',
    registered: 'number-on-whatsapp',
    banned: 'number-banned',
    'number-wrong': 'number-not-recognised',
    'owner-verified': 'number-verified-in-window',
    'tries-spent': 'code-tries-spent',
    'codes-spent': 'code-asked-too-often',
    'name-rules': 'display-name-refused',
    'name-in-review': 'display-name-in-review',
    unknown: 'meta-window-problem',
  } as const;

  it.each(Object.entries(expected))('%s becomes %s', (message, code) => {
    if (!isWindowMessage(message)) throw new Error('The pretend window does not say this');
    expect(read(reported(message))).toMatchObject({ code });
    expect(refusals[code].sentence).not.toBe('');
  });

  it('is known for every message the pretend window has', () => {
    expect(Object.keys(expected)).toEqual(Object.keys(windowMessages));
  });

  it('has a wait wherever its refusal shows a clock time', () => {
    for (const { refusal, waitMs } of messageRows) {
      const { sentence, ends } = refusals[refusal];
      expect([refusal, waitMs !== undefined]).toEqual([refusal, `${sentence} ${ends}`.includes('{until}')]);
    }
  });
});
