import { describe, expect, it } from 'vitest';
import { canRegisterAgain, helpFor, offlineSteps } from '@/lib/domain/recovery';
import { isRefusalCode, refusals } from '@/lib/domain/refusals';
import { refusalFor } from '@/lib/whatsapp/errors';
import { documentedCodes, documentedSubcodes, refused } from '../whatsapp/meta-failures';

describe('a number in trouble', () => {
  const now = new Date('2026-11-22T10:00:00Z');
  const fromRegistering = new Set(
    [
      ...documentedCodes.map((code) => refused(code)),
      ...documentedSubcodes.map(([code, subcode]) => refused(code, { subcode })),
      { kind: 'silent', reason: 'timeout' } as const,
    ].flatMap((failure) =>
      (['registerNumber', 'readNumber', 'deregisterNumber'] as const).map(
        (verb) => refusalFor(verb, failure, now).code,
      ),
    ),
  );

  it('is offered something that helps, whatever registering again was answered', () => {
    for (const code of fromRegistering) expect([code, helpFor(code)]).not.toEqual([code, undefined]);
    // Answers that belong to asking for a code or to a message cannot come from registering.
    const fromElsewhere = /^(code-|test-phone-)/;
    const toSupport = [...fromRegistering].filter(
      (code) => helpFor(code) === 'support' && !fromElsewhere.test(code),
    );
    expect(toSupport.toSorted()).toEqual(['meta-setup-on-our-side', 'number-unavailable']);
  });

  it('may be registered again only where that can help', () => {
    const may = Object.keys(refusals).filter((code) => isRefusalCode(code) && canRegisterAgain(code));
    expect(may).toContain('number-offline');
    for (const code of ['number-banned', 'verify-again', 'number-shared-with-app', 'meta-access-ended'])
      expect(may).not.toContain(code);
  });

  it('is led to “Register again” whoever may have used it', () => {
    for (const steps of Object.values(offlineSteps)) expect(steps.at(-1)).toContain('Register again');
  });
});
