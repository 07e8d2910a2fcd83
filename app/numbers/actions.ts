'use server';
import { aboutNumberSchema, findNumberSchema, offlineAnswerSchema } from '@/lib/domain/onboarding-forms';
import { done } from '@/lib/domain/refusals';
import { memberAction } from '@/lib/forms/form-action';
import { answerOffline, askLook } from '@/lib/operations/registration/ask-about-number';
import { registerAgain } from '@/lib/operations/registration/register-again';
import { paths } from '@/lib/paths';

export const findNumberAction = memberAction(
  findNumberSchema,
  async (_, { digits }) => done(digits),
  (digits) => paths.numbersEnding(digits),
);
export const askLookAction = memberAction(aboutNumberSchema, askLook, paths.number);
export const registerAgainAction = memberAction(aboutNumberSchema, registerAgain, paths.number);
export const answerOfflineAction = memberAction(offlineAnswerSchema, answerOffline, paths.number);
