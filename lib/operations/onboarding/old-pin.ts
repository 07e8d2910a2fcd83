import 'server-only';
import type { Member } from '@/lib/auth/member';
import { HOUR } from '@/lib/clock';
import { spend } from '@/lib/db/rate-counters';
import type { StepSlug } from '@/lib/domain/onboarding-steps';
import { done, type Outcome, refuse } from '@/lib/domain/refusals';
import { fingerprint, seal } from '@/lib/seal';
import { readPinStanding } from '../registration/budget';
import { changeDraft } from './change-draft';
import { readAtMeta } from './code-answers';
import { codeContext } from './code-context';
import { takeInHand } from './draft-in-hand';

type GivePin = { key: string; numberId: string; pin: string };

/**
 * Keeps the PIN a number has from before, sealed for that number. It is tried once, with the registration.
 * Refusals: page-out-of-date (no PIN is asked for, or the last one was wrong), pin-tries-spent.
 */
export const givePin = (member: Member, { key, numberId, pin }: GivePin): Promise<Outcome<StepSlug>> =>
  // The key is bound to a mark of the PIN: a plain hash of six digits could be tried out.
  changeDraft(member, { key, numberId, mark: fingerprint(`${key}:${pin}`) }, 'pin-given', async (draft) => {
    if (draft.pinState === null || draft.pinState === 'stopped') return refuse('page-out-of-date');
    const { freeAt } = await readPinStanding(numberId);
    if (freeAt) return refuse('pin-tries-spent', freeAt);
    return done({ pinState: 'given', sealedPin: seal(pin, numberId) });
  });

type OfNumber = { key: string; numberId: string };

/**
 * After a wrong PIN: the customer has found the right one and asks for the field again.
 * Refusals: page-out-of-date, pin-tries-spent.
 */
export const askPinAgain = (member: Member, form: OfNumber): Promise<Outcome<StepSlug>> =>
  changeDraft(member, form, 'pin-asked-again', async (draft) => {
    if (draft.pinState !== 'stopped') return refuse('page-out-of-date');
    const { freeAt } = await readPinStanding(form.numberId);
    return freeAt ? refuse('pin-tries-spent', freeAt) : done({ pinState: 'asked' });
  });

const looksPerHour = 20;

/**
 * "I have turned it off": Meta's own word decides. From then on the PIN is one that we make.
 * Refusals: page-out-of-date, pin-still-on, meta-silent, too-often.
 */
export async function checkPinIsOff(member: Member, form: OfNumber): Promise<Outcome<StepSlug>> {
  const inHand = await takeInHand(member);
  if (!inHand.ok) return inHand;
  const loaded = await codeContext(member, form.numberId);
  if (!loaded.ok) return loaded;
  const { phoneNumberId } = loaded.value.draft;
  if (!phoneNumberId) return refuse('page-out-of-date');
  const until = await spend(`pin-look:${form.numberId}`, looksPerHour, HOUR);
  if (until) return refuse('too-often', until);
  const atMeta = await readAtMeta(loaded.value, phoneNumberId);
  if (!atMeta) return refuse('meta-silent');
  if (atMeta.isPinEnabled) return refuse('pin-still-on');
  return changeDraft(member, form, 'pin-turned-off', async (draft) =>
    draft.pinState === null ? refuse('page-out-of-date') : done({ pinState: null, sealedPin: null }),
  );
}
