import { describe, expect, it } from 'vitest';
import { countryOptions } from '@/lib/domain/countries';
import { tellNumber } from '@/lib/domain/number';
import { lineKinds, numberAnswer } from '@/lib/domain/number-check';

describe('a kind of line', () => {
  it.each([
    ['mobile', 'sms'],
    ['landline-or-mobile', 'sms'],
    ['unknown', 'sms'],
    ['landline', 'voice'],
    ['toll-free', 'voice'],
    ['premium', 'voice'],
    ['voip', 'voice'],
    ['universal', 'voice'],
    ['inbound-only', 'voice'],
    ['shared-cost', null],
    ['personal', null],
    ['machine', null],
    ['phone-menu', null],
    ['pager', null],
    ['short-code', null],
  ])('%s gets its code by: %s', (kind, method) => {
    expect(numberAnswer({ kind, country: 'GB' })?.method).toBe(method);
  });

  it.each(lineKinds)('$value says what to do', ({ value, label }) => {
    expect(label).toMatch(/^[A-Z].{3,}[^.]$/);
    const steps = numberAnswer({ kind: value })?.steps ?? [];
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps) expect(step).toMatch(/^[A-Z].{10,}\.$/);
  });

  it('is in the list once', () => {
    expect(new Set(lineKinds.map(({ value }) => value)).size).toBe(lineKinds.length);
  });

  it.each(['', 'fax', 'constructor', '__proto__', 'MOBILE'])('is not “%s”', (kind) => {
    expect(numberAnswer({ kind })).toBeNull();
  });
});

describe('a country', () => {
  it.each(['CU', 'IR', 'KP', 'SY'])('%s is not served, so no code comes on any line', (country) => {
    for (const { value } of lineKinds)
      expect(numberAnswer({ kind: value, country })).toMatchObject({ method: null, isCountryServed: false });
  });

  it.each(['UA', 'RU'])('%s has regions that are not served', (country) => {
    expect(numberAnswer({ kind: 'mobile', country })).toMatchObject({
      method: 'sms',
      hasRegionsNotServed: true,
    });
  });

  it.each(['', 'XX', 'gb', 'GBR'])('“%s” counts as not said', (country) => {
    expect(numberAnswer({ kind: 'mobile', country })).toMatchObject({ country: null, method: 'sms' });
  });

  it('has a name', () => {
    expect(numberAnswer({ kind: 'mobile', country: 'GB' })?.country).toEqual({
      code: 'GB',
      name: 'United Kingdom',
    });
    expect(countryOptions().find(({ value }) => value === 'GB')?.label).toBe('United Kingdom (+44)');
  });
});

describe('a number that is typed', () => {
  const told = (typed: string, country: string | null = null) => {
    const answer = tellNumber(typed, country, true);
    return answer.ok ? [answer.value.country, answer.value.kind] : answer.refusal.code;
  };

  it.each([
    ['+44 7700 900123', null, ['GB', 'mobile']],
    ['07700 900123', 'GB', ['GB', 'mobile']],
    ['+44 1632 960123', null, ['GB', 'landline']],
    // What the wizard refuses is told here, so that the answer can say why and what to do.
    ['+447640123456', null, ['GB', 'pager']],
    ['+33884012345', null, ['FR', 'shared-cost']],
    ['+963944567890', null, ['SY', 'mobile']],
  ])('%s with %s is told', (typed, country, told_) => {
    expect(told(typed, country)).toEqual(told_);
  });

  it.each([
    ['07700 900123', 'country-needed'],
    ['12345', 'number-too-short'],
    ['my phone', 'number-not-recognised'],
  ])('%s: %s', (typed, code) => {
    expect(told(typed)).toBe(code);
  });
});
