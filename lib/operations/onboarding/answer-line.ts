import 'server-only';
import type { Member } from '@/lib/auth/member';
import type { LineAnswer } from '@/lib/domain/line-check';
import { done } from '@/lib/domain/refusals';
import { changeDraft } from './change-draft';

type Answer = { key: string; numberId: string; line: LineAnswer };

/** Saves who answered when the customer called the number. A menu is saved too: the page then says how to switch it off. */
export const answerLine = (member: Member, form: Answer) =>
  changeDraft(member, form, 'line-answered', async () => done({ lineAnswer: form.line }), {
    answer: form.line,
  });
