'use server';
import { requireFreshSignIn } from '@/lib/auth/fresh-sign-in';
import { aboutRequestSchema, leavingAnswersSchema } from '@/lib/domain/deregistration-forms';
import { formAction, memberAction } from '@/lib/forms/form-action';
import { keepingWords } from '@/lib/forms/keeping-words';
import { askDeregistration, keepLeavingAnswers } from '@/lib/operations/deregistration/ask';
import {
  confirmRemoval,
  finishRequest,
  sayStillNotFree,
  tryAgain,
} from '@/lib/operations/deregistration/go-on';
import { cancelRequest, comeBack } from '@/lib/operations/deregistration/take-back';
import { paths } from '@/lib/paths';

export const keepAnswersAction = keepingWords(
  memberAction(leavingAnswersSchema, keepLeavingAnswers, paths.reviewDeregistration, {
    'time-is-past': 'day',
    'time-too-far': 'day',
  }),
);
export const askDeregistrationAction = formAction(
  aboutRequestSchema,
  async (form) =>
    askDeregistration(await requireFreshSignIn(paths.reviewDeregistration(form.reference)), form),
  paths.deregistrationOf,
);
export const cancelRequestAction = memberAction(aboutRequestSchema, cancelRequest, paths.deregistrationOf);
export const comeBackAction = memberAction(aboutRequestSchema, comeBack, paths.number);
export const confirmRemovalAction = memberAction(aboutRequestSchema, confirmRemoval, paths.deregistrationOf);
export const tryAgainAction = memberAction(aboutRequestSchema, tryAgain, paths.deregistrationOf);
export const finishRequestAction = memberAction(aboutRequestSchema, finishRequest, paths.deregistrationOf);
export const stillNotFreeAction = memberAction(aboutRequestSchema, sayStillNotFree, paths.deregistrationOf);
