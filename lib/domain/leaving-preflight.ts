import { type AttemptBudget, attemptLimits } from './attempt-budget';
import { clockText } from './clock-text';
import type { PreflightLine } from './preflight';

/** What is known before a request. Null for what nobody has said or found yet. */
export type KnownBefore = {
  admin: 'me' | 'colleague' | 'not-sure' | null;
  conversations: 'none' | 'some' | null;
  paid: 'never' | 'on-a-day' | 'not-sure' | null;
  /** From when Meta lets the number be removed, where a day was given. */
  removableFrom: Date | null;
  answeredAt: Date | null;
  hasPin: boolean;
  /** When the PIN was last seen to be in force. */
  pinAt: Date | null;
  attempts: AttemptBudget;
  isShared: boolean;
  /** When Meta was read last. */
  checkedAt: Date | null;
  /** When a test message last went out from here: Meta may charge for it. */
  testMessageAt: Date | null;
  now: Date;
};

type Tone = PreflightLine['tone'];
const told = (sentence: string, at: Date | null, tone: Tone = 'good'): PreflightLine => ({
  sentence,
  origin: 'you-told-us',
  at,
  tone,
});
const found = (sentence: string, at: Date | null, tone: Tone = 'good'): PreflightLine => ({
  sentence,
  origin: 'we-checked',
  at,
  tone,
});
const open = (sentence: string): PreflightLine => ({ sentence, origin: null, at: null, tone: 'open' });

function adminLine({ admin, answeredAt }: KnownBefore): PreflightLine {
  if (admin === 'me') return told('You have full control of the Meta business yourself.', answeredAt);
  if (admin === 'colleague')
    return told('A colleague has full control of the Meta business. They must do step 2.', answeredAt);
  return admin
    ? told(
        'You do not know who has full control of the Meta business. Find out first.',
        answeredAt,
        'caution',
      )
    : open('Who can remove the number in WhatsApp Manager? You answer that below.');
}

function paidLine({ paid, removableFrom, answeredAt, now }: KnownBefore): PreflightLine {
  if (paid === 'never') return told('The number sent no paid message in the last 30 days.', answeredAt);
  if (paid === 'on-a-day' && removableFrom)
    return removableFrom > now
      ? told(
          `Meta lets nobody remove the number before ${clockText(removableFrom)}: 30 days after its last paid message. You can ask now all the same.`,
          answeredAt,
          'caution',
        )
      : told('The last paid message is more than 30 days old.', answeredAt);
  return paid
    ? told(
        'You do not know when the last paid message went out. Meta may keep the number for up to 30 days after it.',
        answeredAt,
        'caution',
      )
    : open('When did the number last send a paid message? You answer that below.');
}

function attemptsLine({ attempts, now }: KnownBefore): PreflightLine {
  const left = Math.max(0, attemptLimits.stopAt - attempts.used);
  if (left > 0)
    return found(
      attempts.used === 0
        ? 'No call of the 10 that Meta allows in 72 hours is used.'
        : `${attempts.used} of the 10 calls that Meta allows in 72 hours are used.`,
      now,
      attempts.stand === 'free' ? 'good' : 'caution',
    );
  const until = attempts.nextFreeAt ? ` The next one is free at ${clockText(attempts.nextFreeAt)}.` : '';
  return found(`The calls that Meta allows in 72 hours are used up.${until}`, now, 'caution');
}

/** Everything that could bite on the way out, each line answered, found by us, or open. Nothing here forbids asking. */
export function leavingPreflight(known: KnownBefore): PreflightLine[] {
  const { hasPin, pinAt, isShared, checkedAt, testMessageAt, conversations, answeredAt } = known;
  return [
    adminLine(known),
    hasPin
      ? found('PaxFlow keeps the two-step PIN and shows it to you when you need it.', pinAt)
      : found(
          'PaxFlow does not have the two-step PIN of this number. Turn it off at Meta before.',
          pinAt,
          'caution',
        ),
    paidLine(known),
    ...(testMessageAt
      ? [
          found(
            'A test message went out through PaxFlow. Meta may have charged for it.',
            testMessageAt,
            'caution',
          ),
        ]
      : []),
    attemptsLine(known),
    conversations === 'none'
      ? told('No conversation with a customer is open.', answeredAt)
      : conversations
        ? told(
            'Conversations are open. Finish them before the number is switched off.',
            answeredAt,
            'caution',
          )
        : open('Are conversations with customers open? You answer that below.'),
    isShared
      ? found(
          'The number is shared with the WhatsApp Business app, so only the app can switch it off. Ask us first.',
          checkedAt,
          'caution',
        )
      : found('The number is not shared with the WhatsApp Business app.', checkedAt),
  ];
}
