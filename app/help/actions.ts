'use server';
import { redirect } from 'next/navigation';
import { isFromOurPages } from '@/lib/auth/origin';
import { articleAnswerSchema } from '@/lib/domain/article-answer';
import { readForm } from '@/lib/forms/read-form';
import { answerArticle } from '@/lib/operations/help';
import { paths } from '@/lib/paths';

/** Counts "Did this answer your question?". No session: anybody reads. */
export async function answerArticleAction(form: FormData): Promise<void> {
  const input = (await isFromOurPages()) ? readForm(articleAnswerSchema, form) : null;
  if (!input?.ok) redirect(paths.help);
  await answerArticle(input.value);
  redirect(paths.thanks(input.value.article, input.value.answer));
}
