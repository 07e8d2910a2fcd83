'use server';
import { aboutNumberSchema, offlineAnswerSchema } from '@/lib/domain/onboarding-forms';
import { memberAction } from '@/lib/forms/form-action';
import { answerOffline, askLook } from '@/lib/operations/registration/ask-about-number';
import { registerAgain } from '@/lib/operations/registration/register-again';
import { paths } from '@/lib/paths';

export const askLookAction = memberAction(aboutNumberSchema, askLook, paths.number);
export const registerAgainAction = memberAction(aboutNumberSchema, registerAgain, paths.number);
export const answerOfflineAction = memberAction(offlineAnswerSchema, answerOffline, paths.number);
