/**
 * The wizard is data plus three pure functions. A stale answer stops counting by definition: acknowledging
 * another number is not an acknowledgement.
 */
export type StepSlug = 'number' | 'usage' | 'exclusivity' | 'business' | 'code' | 'pin' | 'review';
export type Usage = 'nowhere' | 'whatsapp-app' | 'business-app' | 'another-provider' | 'not-sure';
/** How a number leaves another provider: Meta moves it here, or it is let go there and added anew. */
export type UsageWay = 'move' | 'free';

/** The saved answers, as far as the steps need them. */
export type Answers = {
  numberId: string | null;
  source: 'paxflow' | 'own' | null;
  /** For a PaxFlow number: it is still kept for this draft. Own numbers need no hold before the code. */
  isHeld: boolean;
  /** An own number: nothing is left to ask about the line, such as who answers its calls. */
  isLineSettled: boolean;
  usage: Usage | null;
  /** The recipe for the present usage was followed, and its wait is over. */
  isUsageCleared: boolean;
  /** Meta moves the number from another provider: it brings its display name along. */
  isMoving: boolean;
  /** The number whose consequences were all acknowledged, in the present wording. */
  acknowledgedNumberId: string | null;
  businessId: string | null;
  displayName: string | null;
  /** The number Meta verified with a code. */
  verifiedNumberId: string | null;
  /** Meta says that the number has a two-step PIN from before. */
  hasOldPin: boolean;
  /** The customer has given that PIN, and it was not wrong. */
  isOldPinGiven: boolean;
  /** The number was connected before and is being brought back: only what Meta wants anew is asked. */
  isRecovery: boolean;
};

type Step = {
  slug: StepSlug;
  title: string;
  applies: (a: Answers) => boolean;
  isAnswered: (a: Answers) => boolean;
};

const always = () => true;

export const steps = [
  {
    slug: 'number',
    title: 'The number',
    applies: always,
    isAnswered: (a) => a.numberId !== null && (a.source === 'own' ? a.isLineSettled : a.isHeld),
  },
  {
    // A PaxFlow number comes from our stock, so nobody uses it anywhere.
    slug: 'usage',
    title: 'Where it is used today',
    applies: (a) => a.source !== 'paxflow',
    isAnswered: (a) =>
      a.usage === 'nowhere' || (a.usage !== null && a.usage !== 'not-sure' && a.isUsageCleared),
  },
  {
    slug: 'exclusivity',
    title: 'What changes',
    applies: always,
    isAnswered: (a) => a.numberId !== null && a.acknowledgedNumberId === a.numberId,
  },
  {
    slug: 'business',
    title: 'Your Meta business',
    applies: always,
    isAnswered: (a) => a.businessId !== null && (a.isMoving || a.displayName !== null),
  },
  {
    slug: 'code',
    title: 'The code',
    applies: always,
    isAnswered: (a) => a.numberId !== null && a.verifiedNumberId === a.numberId,
  },
  {
    // Only for a number with a PIN from before; for all others PaxFlow makes one.
    slug: 'pin',
    title: 'The PIN from before',
    applies: (a) => a.hasOldPin,
    isAnswered: (a) => a.isOldPinGiven,
  },
  { slug: 'review', title: 'Check your answers', applies: always, isAnswered: () => false },
] as const satisfies readonly Step[];

/** What settled the number for good is not asked again; a business is asked for only where its access is gone. */
const isForRecovery = (a: Answers, { slug }: Step): boolean =>
  slug === 'code' ||
  slug === 'review' ||
  (slug === 'pin' && a.hasOldPin) ||
  (slug === 'business' && a.businessId === null);

/** The steps that apply to these answers, in order. Their count is the "of 6" the customer reads. */
export const stepsFor = (a: Answers): readonly Step[] =>
  steps.filter((step: Step) => (a.isRecovery ? isForRecovery(a, step) : step.applies(a)));

/** The first step still to be answered; `review` when only the click is missing. */
export const nextStep = (a: Answers): StepSlug =>
  stepsFor(a).find((step) => !step.isAnswered(a))?.slug ?? 'review';

/** The step before `slug`, or null for the first. */
export const previousStep = (a: Answers, slug: StepSlug): StepSlug | null => {
  const all = stepsFor(a);
  return all[all.findIndex((step) => step.slug === slug) - 1]?.slug ?? null;
};

/** A step may be opened when every step before it is answered. */
export const canVisit = (a: Answers, slug: StepSlug): boolean => {
  const all = stepsFor(a);
  const at = all.findIndex((step) => step.slug === slug);
  return at >= 0 && all.slice(0, at).every((step) => step.isAnswered(a));
};
