import { describe, expect, it } from 'vitest';
import { actorOf, type EventName, eventSentence, eventWords } from '@/lib/domain/event-words';
import { isNewsName, news, newsSentence } from '@/lib/domain/meta-news';
import { ladder } from '@/lib/domain/proofs';
import { refusals } from '@/lib/domain/refusals';
import { stateWords } from '@/lib/domain/registration';

const names = Object.keys(eventWords) as EventName[];

describe('every event', () => {
  it.each(names)('%s is a sentence in plain words', (name) => {
    const sentence = eventSentence(name, {});
    expect(sentence).toMatch(/^[A-Z].{5,}\.$/);
    expect(sentence).not.toMatch(/undefined|null|object|\{|\}|_/);
  });

  it.each(names)('%s survives a detail nobody foresaw', (name) => {
    const odd = {
      to: 'nowhere',
      code: 'no-such-code',
      kind: 7,
      status: {},
      answer: null,
      what: '__proto__',
      more: 3,
    };
    expect(eventSentence(name, odd)).toMatch(/\.$/);
  });

  it('of a later version is said to be one, never left out', () => {
    for (const name of ['an-event-of-tomorrow', 'constructor', 'toString'])
      expect(eventSentence(name, {})).toContain('no words for');
  });

  it('without a person is Meta’s where Meta answered, and ours otherwise', () => {
    expect(actorOf('proof-held')).toBe('Meta');
    expect(actorOf('registration-moved')).toBe('PaxFlow');
  });
});

describe('the details of an event', () => {
  it.each(Object.keys(stateWords))('name the state %s with words of its own', (to) => {
    const all = Object.keys(stateWords).map((state) => eventSentence('registration-moved', { to: state }));
    expect(all.filter((one) => one === eventSentence('registration-moved', { to }))).toHaveLength(1);
  });

  it('say why, for every refusal there is', () => {
    for (const code of Object.keys(refusals)) {
      const sentence = eventSentence('registration-moved', { to: 'attention', code });
      expect(sentence).toMatch(/^The number needs attention\. [A-Z].*\.$/);
      expect(sentence).not.toContain('{until}');
    }
  });

  it('name each proof that came or went', () => {
    for (const { kind, held, lost } of ladder) {
      expect(eventSentence('proof-held', { kind })).toContain(held);
      if (lost) expect(eventSentence('proof-lost', { kind })).toContain(lost.sentence);
    }
  });

  it('carry Meta’s code where a message did not arrive', () => {
    expect(eventSentence('test-message-status', { status: 'failed', code: 131026 })).toContain('131026');
  });
});

describe('the news from Meta', () => {
  it.each(Object.keys(news))('%s reads with and without more', (what) => {
    if (!isNewsName(what)) throw new Error(`${what} is no news`);
    expect(newsSentence({ what })).toMatch(/^Meta (told|sent) .*\.$/);
    expect(newsSentence({ what, more: 'x' })).not.toContain('{more}');
  });

  it('say what to do wherever a mail goes out', () => {
    for (const { mail } of Object.values(news)) if (mail !== null) expect(mail).toMatch(/\.$/);
  });
});
