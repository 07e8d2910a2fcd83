'use server';
import { redirect } from 'next/navigation';
import { findMember } from '@/lib/auth/member';
import { senderNetwork } from '@/lib/auth/network';
import { isFromOurPages } from '@/lib/auth/origin';
import { answerReasonSchema, articleAnswerSchema } from '@/lib/domain/article-answer';
import { supportQuestionSchema } from '@/lib/domain/support-question';
import { formAction } from '@/lib/forms/form-action';
import { keepingWords } from '@/lib/forms/keeping-words';
import { readForm } from '@/lib/forms/read-form';
import { answerArticle, explainAnswer } from '@/lib/operations/help';
import { askSupport } from '@/lib/operations/support/ask-support';
import { paths } from '@/lib/paths';

/** Counts "Did this answer your question?". No session: anybody reads. A bad answer leads to the page that asks why. */
export async function answerArticleAction(form: FormData): Promise<void> {
  const input = (await isFromOurPages()) ? readForm(articleAnswerSchema, form) : null;
  if (!input?.ok) redirect(paths.help);
  const key = await answerArticle(await senderNetwork(), input.value);
  const { article, version, query, answer } = input.value;
  const from = { article, version, query, answer };
  redirect(answer === 'yes' ? paths.thanks(from) : paths.why({ ...from, key }));
}

export const explainAnswerAction = keepingWords(formAction(answerReasonSchema, explainAnswer, paths.thanks));

export const askSupportAction = keepingWords(
  formAction(
    supportQuestionSchema,
    async (question) => askSupport({ member: await findMember(), network: await senderNetwork() }, question),
    paths.contactSent,
  ),
);
