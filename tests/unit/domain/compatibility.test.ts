import { describe, expect, it } from 'vitest';
import {
  compatibilityQuestion,
  compatibilitySummary,
  judgeTools,
  toolGroups,
  toolNamed,
} from '@/lib/domain/compatibility';

const judged = (query: Record<string, string | string[]>) => judgeTools(compatibilityQuestion(query));
const fits = (query: Record<string, string | string[]>) => judged(query).map(({ fit }) => fit);
const every = toolGroups.flatMap(({ tools }) => tools);

describe('a tool from the list', () => {
  it.each([
    ['whatsapp-app', 'does-not'],
    ['business-app', 'does-not'],
    ['web-desktop', 'does-not'],
    ['broadcast-app', 'does-not'],
    ['twilio', 'does-not'],
    ['360dialog', 'does-not'],
    ['infobip', 'does-not'],
    ['wati', 'does-not'],
    ['respond-io', 'does-not'],
    ['other-provider', 'does-not'],
    ['tool-with-code', 'does-not'],
    ['tool-with-paxflow', 'works'],
    ['own-cloud-api', 'does-not'],
    ['unofficial-library', 'does-not'],
    ['business-suite', 'ask'],
    ['whatsapp-manager', 'works'],
    ['ads-and-links', 'works'],
    ['calls-and-sms', 'works'],
    ['porting', 'works'],
    ['other-networks', 'works'],
  ])('%s: %s', (tool, fit) => {
    expect(fits({ tool })).toEqual([fit]);
  });

  it('is in the list once', () => {
    expect(new Set(every).size).toBe(every.length);
  });

  it.each(every)('%s says why, and what to do', (id) => {
    const { name, why, advice } = toolNamed(id);
    expect(name).toMatch(/^\S.*[^.]$/);
    for (const text of [why, advice]) expect(text).toMatch(/^[A-Z0-9].{15,}\.$/);
    expect(`${why} ${advice}`).not.toMatch(/\b(invalid|oops|please|sorry|impossible)\b/i);
  });
});

describe('the two questions about any other tool', () => {
  it.each([
    ['yes', 'no', 'does-not'],
    ['yes', 'yes', 'does-not'],
    ['yes', 'unsure', 'does-not'],
    ['yes', '', 'does-not'],
    ['no', 'yes', 'works'],
    ['no', 'no', 'ask'],
    ['no', 'unsure', 'ask'],
    ['no', '', 'ask'],
    ['unsure', 'yes', 'ask'],
    ['unsure', 'unsure', 'ask'],
    ['', 'yes', 'ask'],
  ])('a code: %s, a key: %s: %s', (code, key, fit) => {
    expect(fits({ 'asks-code': code, 'asks-key': key })).toEqual([fit]);
  });

  it('count for nothing until one is answered', () => {
    expect(fits({ 'asks-code': '', 'asks-key': 'perhaps' })).toEqual([]);
  });
});

describe('several at once', () => {
  it('come with those first that need an act', () => {
    expect(fits({ tool: ['calls-and-sms', 'business-suite', 'twilio'] })).toEqual([
      'does-not',
      'ask',
      'works',
    ]);
  });

  it('count once each, and what is not in the list not at all', () => {
    expect(fits({ tool: ['twilio', 'twilio', 'constructor', '__proto__', '', 'fax'] })).toEqual(['does-not']);
  });

  it('are bounded', () => {
    expect(fits({ tool: Array.from({ length: 100_000 }, () => 'twilio') })).toEqual(['does-not']);
    expect(fits({ tool: 'x'.repeat(1_000_000) })).toEqual([]);
  });

  it.each([
    [['calls-and-sms'], 'Yes, it works.'],
    [['calls-and-sms', 'porting'], 'Yes, all of them work.'],
    [['twilio'], 'No, it does not work.'],
    [['twilio', 'wati'], 'No, none of them works.'],
    [['business-suite'], 'Ask PaxFlow support first.'],
    [['twilio', 'business-suite'], '1 of 2 does not work. Ask us about 1.'],
    [['twilio', 'porting'], '1 of 2 works. 1 does not.'],
    [
      ['twilio', 'wati', 'porting', 'ads-and-links', 'business-suite'],
      '2 of 5 work. 2 do not. Ask us about 1.',
    ],
  ])('%s: %s', (tool, summary) => {
    expect(compatibilitySummary(judged({ tool }))).toBe(summary);
  });
});
