'use server';
import { deskPaths } from '@/lib/desk-paths';
import { caseKind } from '@/lib/domain/desk';
import {
  deskNoteSchema,
  findCaseSchema,
  ofCaseSchema,
  replySchema,
  takeSchema,
} from '@/lib/domain/desk-forms';
import { done } from '@/lib/domain/refusals';
import { keepingWords } from '@/lib/forms/keeping-words';
import { freshStaffAction, staffAction } from '@/lib/forms/staff-action';
import { addNote, retryRequest, takeCase } from '@/lib/operations/desk/acts';
import { answerQuestion } from '@/lib/operations/desk/answer-question';

export const findCaseAction = staffAction(
  findCaseSchema,
  async (_, { what }) => done(what),
  (what) => (caseKind(what) ? deskPaths.story(what) : deskPaths.numbers(what)),
);
export const retryAction = freshStaffAction(ofCaseSchema, retryRequest, deskPaths.story);
export const takeAction = freshStaffAction(takeSchema, takeCase, deskPaths.story);
export const noteAction = keepingWords(freshStaffAction(deskNoteSchema, addNote, deskPaths.story));
export const answerAction = keepingWords(freshStaffAction(replySchema, answerQuestion, deskPaths.story));
