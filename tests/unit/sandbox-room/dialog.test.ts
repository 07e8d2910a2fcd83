import { describe, expect, it } from 'vitest';
import { readDialogRequest, returnAddress } from '@/lib/operations/sandbox-dialog';

const expected = { appId: '100200', appUrl: 'http://localhost:3000' };
const redirectUri = 'http://localhost:3000/onboarding/business/return';
const anOpening = (changed: Record<string, unknown> = {}) => ({
  client_id: '100200',
  redirect_uri: redirectUri,
  response_type: 'code',
  state: 'm1.abc',
  config_id: '',
  ...changed,
});
const problemOf = (changed: Record<string, unknown>) => {
  const read = readDialogRequest(anOpening(changed), expected);
  return read.ok ? null : read.problem;
};

describe('the pretend window of Meta', () => {
  it('opens for our own app', () => {
    expect(readDialogRequest(anOpening(), expected)).toEqual({
      ok: true,
      request: { redirectUri, state: 'm1.abc' },
    });
  });

  it('does not open for another app', () => {
    expect(problemOf({ client_id: '999' })).toContain('client_id');
  });

  it.each([
    'https://localhost:3000/onboarding/business/return',
    'http://localhost:3001/onboarding/business/return',
    'http://localhost:3000.example.com/onboarding/business/return',
    'http://localhost:3000@example.com/onboarding/business/return',
    'http://localhost:3000/onboarding/business/return?next=//example.com',
    'http://localhost:3000/onboarding/business/../../return',
    'http://localhost:3000/',
    '/onboarding/business/return',
    [redirectUri, redirectUri],
    undefined,
  ])('never sends a code to %s', (redirect_uri) => {
    expect(problemOf({ redirect_uri })).toContain('redirect_uri');
  });

  it('asks for the kind of answer it can give', () => {
    expect(problemOf({ response_type: 'token' })).toContain('response_type');
  });

  it('needs a state', () => {
    expect(problemOf({ state: '' })).toContain('state');
  });

  it('takes a state of 512 characters and no longer one', () => {
    expect([problemOf({ state: 'a'.repeat(512) }), problemOf({ state: 'a'.repeat(513) })]).toEqual([
      null,
      expect.stringContaining('512'),
    ]);
  });

  it('hands back the code with the state it was given', () => {
    expect(returnAddress({ redirectUri, state: 'a&b=c' }, { code: 'AQ-1' }).href).toBe(
      `${redirectUri}?code=AQ-1&state=a%26b%3Dc`,
    );
  });

  it('hands back no code when the customer cancels', () => {
    expect(returnAddress({ redirectUri, state: 's' }, { error: 'access_denied' }).href).toBe(
      `${redirectUri}?error=access_denied&state=s`,
    );
  });
});
