import 'server-only';
import { now } from '@/lib/clock';
import { acknowledgedConsequences } from '@/lib/db/acknowledgements';
import { findOpenDraft } from '@/lib/db/drafts';
import { findHoldOfDraft } from '@/lib/db/holds';
import { consequences, exclusivityTextVersion } from '@/lib/domain/exclusivity';
import { isLineSettled } from '@/lib/domain/line-check';
import { type Answers, nextStep, type StepSlug } from '@/lib/domain/onboarding-steps';

export type Onboarding = NonNullable<Awaited<ReturnType<typeof readOnboarding>>>;

const noAnswers: Answers = {
  numberId: null,
  source: null,
  isHeld: false,
  isLineSettled: false,
  usage: null,
  isUsageCleared: false,
  isMoving: false,
  acknowledgedNumberId: null,
  businessId: null,
  displayName: null,
  verifiedNumberId: null,
  hasOldPin: false,
  isOldPinGiven: false,
  isRecovery: false,
};

type Way = { usageWay: 'move' | 'free' | null; isRecovery: boolean };

/** Whether Meta moves the draft's number here. One that was connected before has moved already. */
export const isMoving = ({ usageWay, isRecovery }: Way): boolean => usageWay === 'move' && !isRecovery;

/** The account's open onboarding: the draft with what belongs to it, and its answers as the steps see them. */
export async function readOnboarding(accountId: string) {
  const row = await findOpenDraft(accountId);
  if (!row) return null;
  const { draft, number, business } = row;
  const hold = await findHoldOfDraft(draft.id);
  const isHeld =
    hold !== null && hold.numberId === draft.numberId && (hold.until === null || hold.until > now());
  const answers: Answers = {
    numberId: draft.numberId,
    source: number?.source ?? null,
    isHeld,
    isLineSettled: number !== null && isLineSettled(number.kind, draft.lineAnswer),
    usage: draft.usage,
    isUsageCleared: draft.usageClearedAt !== null,
    isMoving: isMoving(draft),
    acknowledgedNumberId:
      draft.numberId && (await hasAcknowledgedAll(draft.id, draft.numberId)) ? draft.numberId : null,
    businessId: draft.businessId,
    displayName: draft.displayName,
    verifiedNumberId: draft.verifiedNumberId,
    hasOldPin: draft.pinState !== null,
    isOldPinGiven: draft.pinState === 'given',
    isRecovery: draft.isRecovery,
  };
  return { draft, number, business, answers, holdUntil: isHeld ? hold.until : null };
}

/** The step the account's onboarding continues with; `number` before anything is answered. */
export async function nextStepOf(accountId: string): Promise<StepSlug> {
  return nextStep((await readOnboarding(accountId))?.answers ?? noAnswers);
}

async function hasAcknowledgedAll(draftId: string, numberId: string): Promise<boolean> {
  const acknowledged = new Set(await acknowledgedConsequences(draftId, numberId, exclusivityTextVersion));
  return consequences.every(({ id }) => acknowledged.has(id));
}
