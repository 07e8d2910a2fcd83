'use server';
import {
  aboutNumberSchema,
  acknowledgementSchema,
  askCodeSchema,
  changeNameSchema,
  chooseBusinessSchema,
  confirmBusinessSchema,
  displayNameSchema,
  enterCodeSchema,
  givePinSchema,
  keyOnlySchema,
  lastPaidSchema,
  lineSchema,
  mailCodeLinkSchema,
  moveReadySchema,
  ofNumberSchema,
  ownNumberSchema,
  repairSchema,
  stockNumberSchema,
  testMessageSchema,
  usageFreedSchema,
  usageSchema,
  usageWaySchema,
} from '@/lib/domain/onboarding-forms';
import type { StepSlug } from '@/lib/domain/onboarding-steps';
import { memberAction, type ShownAnew } from '@/lib/forms/form-action';
import { changeName } from '@/lib/operations/display-name/change-name';
import { registerNameNow } from '@/lib/operations/display-name/register-name-now';
import { acknowledgeConsequences } from '@/lib/operations/onboarding/acknowledge';
import { answerLine } from '@/lib/operations/onboarding/answer-line';
import { answerUsage, chooseWay, confirmMove } from '@/lib/operations/onboarding/answer-usage';
import { askCode } from '@/lib/operations/onboarding/ask-code';
import { chooseOwnNumber, chooseStockNumber } from '@/lib/operations/onboarding/choose-number';
import { mailCodeLink, makeCodeLink } from '@/lib/operations/onboarding/code-link';
import {
  chooseBusiness,
  confirmBusiness,
  giveDisplayName,
} from '@/lib/operations/onboarding/connect-business';
import { enterCode } from '@/lib/operations/onboarding/enter-code';
import { clearUsage, numberFreed, paidMessageOn } from '@/lib/operations/onboarding/free-number';
import { leaveOnboarding } from '@/lib/operations/onboarding/leave-onboarding';
import { askPinAgain, checkPinIsOff, givePin } from '@/lib/operations/onboarding/old-pin';
import { openOnboarding } from '@/lib/operations/onboarding/open-onboarding';
import { lookAgain } from '@/lib/operations/onboarding/read-grant';
import { takeOver } from '@/lib/operations/onboarding/take-over';
import { repairRegistration } from '@/lib/operations/registration/repair-registration';
import { submitRegistration } from '@/lib/operations/registration/submit-registration';
import { sendTestMessage } from '@/lib/operations/registration/test-message';
import { paths } from '@/lib/paths';

export const openOnboardingAction = memberAction(keyOnlySchema, openOnboarding, paths.step);
export const takeOverAction = memberAction(keyOnlySchema, takeOver, paths.step);
export const leaveOnboardingAction = memberAction(keyOnlySchema, leaveOnboarding, () => paths.home);

/** While the line is still to be called, the first step goes on with that. */
const afterNumber = (step: StepSlug) => (step === 'number' ? paths.numberCall : paths.step(step));

export const chooseOwnNumberAction = memberAction(
  ownNumberSchema,
  chooseOwnNumber,
  (way) => ('exit' in way ? paths.numberExit(way.exit) : afterNumber(way.step)),
  { 'number-not-recognised': 'number', 'number-is-fictional': 'number', 'country-needed': 'country' },
);
export const answerLineAction = memberAction(lineSchema, answerLine, afterNumber);
export const chooseStockNumberAction = memberAction(stockNumberSchema, chooseStockNumber, paths.step, {
  'number-taken-meanwhile': 'stockNumber',
});

/** The recipe is a part of its question: it shows what is to be done or waited for now. */
const usageOn = (step: StepSlug) => (step === 'usage' ? paths.usageRecipe : paths.step(step));
export const answerUsageAction = memberAction(usageSchema, answerUsage, usageOn);
export const chooseWayAction = memberAction(usageWaySchema, chooseWay, usageOn);
export const confirmMoveAction = memberAction(moveReadySchema, confirmMove, usageOn);
export const numberFreedAction = memberAction(usageFreedSchema, numberFreed, () => paths.usageRecipe);
export const paidMessageAction = memberAction(lastPaidSchema, paidMessageOn, () => paths.usageRecipe, {
  'day-not-yet': 'lastPaid',
});
export const clearUsageAction = memberAction(ofNumberSchema, clearUsage, usageOn);
export const acknowledgeAction = memberAction(acknowledgementSchema, acknowledgeConsequences, paths.step);

export const lookAgainAction = memberAction(keyOnlySchema, lookAgain, paths.business);
export const chooseBusinessAction = memberAction(chooseBusinessSchema, chooseBusiness, paths.business);
export const confirmBusinessAction = memberAction(confirmBusinessSchema, confirmBusiness, (step) =>
  step === 'business' ? paths.business('name') : paths.step(step),
);
export const giveDisplayNameAction = memberAction(displayNameSchema, giveDisplayName, paths.step);

/** Each try uses one up, and the page says how many are left and from when. */
const tries: ShownAnew = [
  'code-wrong',
  'code-used-up',
  'code-tries-spent',
  'code-not-sent',
  'code-maybe-sent',
  'code-too-soon',
  'codes-kept-back',
  'code-asked-too-often',
];
export const askCodeAction = memberAction(askCodeSchema, askCode, paths.step, {}, tries);
export const enterCodeAction = memberAction(
  enterCodeSchema,
  enterCode,
  paths.step,
  { 'code-wrong': 'code' },
  tries,
);

export const makeCodeLinkAction = memberAction(ofNumberSchema, makeCodeLink, () => paths.phoneHolder);
export const mailCodeLinkAction = memberAction(mailCodeLinkSchema, mailCodeLink, () => paths.phoneHolder);

export const givePinAction = memberAction(givePinSchema, givePin, paths.step);
export const askPinAgainAction = memberAction(ofNumberSchema, askPinAgain, paths.step);
export const checkPinIsOffAction = memberAction(ofNumberSchema, checkPinIsOff, paths.step);

export const registerAction = memberAction(ofNumberSchema, submitRegistration, paths.done);
export const repairAction = memberAction(repairSchema, repairRegistration, paths.step);
export const changeNameAction = memberAction(changeNameSchema, changeName, paths.done, {
  'display-name-the-same': 'displayName',
  'display-name-refused': 'displayName',
});
export const registerNameAction = memberAction(aboutNumberSchema, registerNameNow, paths.done);
export const sendTestMessageAction = memberAction(testMessageSchema, sendTestMessage, paths.number, {
  'number-not-recognised': 'recipient',
  'country-needed': 'recipient',
  'recipient-is-the-number': 'recipient',
});
