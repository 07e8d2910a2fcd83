import { describe, expect, it } from 'vitest';
import { address, maskedAddress, safeReturn, signInSchema } from '@/lib/domain/address';
import { nastyAddresses, oddButGood } from '../../support/builders-addresses';
import { bestTimeMs } from '../../support/builders-timing';

describe('an address', () => {
  it.each(nastyAddresses.map((typed) => [JSON.stringify(typed).slice(0, 60), typed]))(
    'is not %s',
    (_shown, typed) => {
      expect(address.safeParse(typed).success).toBe(false);
    },
  );

  it.each(oddButGood)('may be %s', (typed, stored) => {
    expect(address.parse(typed)).toBe(stored);
  });

  it('has at most 254 characters, before and after look-alikes are replaced', () => {
    const long = (length: number) => `${'a'.repeat(length - 12)}@example.com`;
    expect(address.safeParse(long(254)).success).toBe(true);
    expect(address.safeParse(long(255)).success).toBe(false);
    expect(address.safeParse(`${'\u3389'.repeat(61)}@example.com`).success).toBe(false);
  });

  it('is judged in no time, however long or repetitive', () => {
    const hard = [
      'a'.repeat(1_000_000),
      `${'a.'.repeat(126)}@`,
      `a@${'a-'.repeat(120)}`,
      `a@${'a.'.repeat(120)}-`,
    ];
    for (const typed of hard) {
      expect(signInSchema.safeParse({ key: 'k', email: typed }).success).toBe(false);
      expect(bestTimeMs(() => signInSchema.safeParse({ key: 'k', email: typed }))).toBeLessThan(50);
    }
  });

  it('says what to enter', () => {
    expect(address.safeParse('').error?.issues[0]?.message).toBe('Enter your email address');
    expect(address.safeParse('ada').error?.issues[0]?.message).toBe(
      'Enter an email address, like name@example.com',
    );
  });

  it('is shown without giving it away', () => {
    expect(maskedAddress('ada@example.com')).toBe('a…@example.com');
  });
});

const good = [
  '/onboarding',
  '/onboarding/number',
  '/onboarding/usage/recipe',
  '/onboarding/exclusivity/confirm',
  '/onboarding/done/RG-7K3F-92QX',
  '/numbers/RG-7K3F-92QX/pin',
  '/numbers',
  '/numbers/RG-7K3F-92QX',
  '/account',
  '/account/invite',
  '/account/leave',
  '/account/export',
  '/account/delete',
  '/deregistration/DR-7K3F-92QX/pack',
  `/account/people/mem_${'a'.repeat(26)}`,
  `/invitation/${'A'.repeat(43)}`,
  '/sandbox',
];
const tricky: readonly unknown[] = [
  '',
  ' ',
  '/',
  '//',
  '///',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\\/evil.example',
  'https://evil.example',
  'HTTPS://evil.example',
  'http:evil.example',
  'https:/evil.example',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'mailto:a@example.com',
  'evil.example',
  '.evil.example',
  '@evil.example',
  '/@evil.example',
  '/onboarding@evil.example',
  '/onboarding//evil.example',
  '/onboarding/../admin',
  '/onboarding/./number',
  '/onboarding/..%2fadmin',
  '/onboarding/%2e%2e',
  '/onboarding%2fnumber',
  '/onboarding?next=//evil.example',
  '/onboarding#x',
  '/onboarding;x',
  '/onboarding\\number',
  '/onboarding/number/',
  ' /onboarding',
  '/onboarding ',
  '\n/onboarding',
  '/onboarding\n',
  '/onboarding\r\nLocation: //evil.example',
  '/onboarding\0',
  '\t/onboarding',
  '/onboarding\u2028',
  '/ONBOARDING',
  '/onboarding/Number',
  '/onboarding/number/extra/deep',
  '/onboarding/done/rg-7k3f-92qx',
  '/onboarding/done/RG-7K3F-92QX/x',
  '/onboarding/done/',
  `/onboarding/done/${'A'.repeat(17)}`,
  '/numbers/',
  '/numbers/rg-7k3f-92qx',
  '/numbers/RG-7K3F-92QX/export.csv',
  '/numbers?ending=0123',
  `/onboarding/${'a'.repeat(31)}`,
  `/onboarding/${'a'.repeat(1_000_000)}`,
  '/sandbox/phone',
  '/numbers/RG-7K3F-92QX/pin/',
  '/numbers//pin',
  '/code/anything',
  '/sandbox?x',
  '/api/health/live',
  '/sign-in',
  '/help',
  '/onboardin\u0067\u0301',
  '/ｏnboarding',
  '∕onboarding',
  null,
  undefined,
  0,
  {},
  [],
  ['/onboarding'],
  { toString: () => '/onboarding' },
];

describe('where a sign-in may lead back to', () => {
  it.each(good)('allows our page %s', (path) => {
    expect(safeReturn(path)).toBe(path);
  });

  it.each(tricky.map((next) => [String(JSON.stringify(next)).slice(0, 60), next]))(
    'leads home instead of %s',
    (_shown, next) => {
      expect(safeReturn(next)).toBe('/');
    },
  );
});
