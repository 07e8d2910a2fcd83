import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { findMember } from '@/lib/auth/member';
import { askedFromAddress } from '@/lib/domain/asked-from';
import { lastFour } from '@/lib/domain/number-text';
import { stateWords } from '@/lib/domain/registration';
import { env } from '@/lib/env';
import { freshState } from '@/lib/forms/form-state';
import { listArticles } from '@/lib/help/articles';
import { newFormKey } from '@/lib/ids';
import { numbersOfAccount } from '@/lib/operations/registration/number-list';
import { ContactForm } from './contact-form';

export const metadata: Metadata = {
  title: 'Ask a person',
  description: 'Write to PaxFlow support. A person reads your question and answers by mail.',
};

/** A question to a person, filled in with where the reader came from. */
export default async function ContactPage({ searchParams }: PageProps<'/help/contact'>) {
  await headers();
  const from = askedFromAddress(await searchParams);
  const member = await findMember();
  const numbers = member ? (await numbersOfAccount(member.accountId)).numbers : [];
  const article = listArticles().find(({ id }) => id === from.article);
  const asked = numbers.find(({ reference }) => reference === from.about);
  const about = asked ?? (numbers.length === 1 ? numbers[0] : undefined);

  return (
    <div className="max-w-narrow">
      <ContactForm
        initial={freshState(newFormKey(), {
          email: member?.email ?? '',
          about: about?.reference ?? '',
        })}
        from={{ ...from, article: article?.id ?? '', about: member ? '' : from.about }}
        articleTitle={article?.title}
        member={member?.email}
        numbers={numbers.map(({ reference, e164, state }) => ({
          value: reference,
          label: `Number ending ${lastFour(e164)}, ${stateWords[state].words.toLowerCase()} (${reference})`,
        }))}
        supportEmail={env().supportEmail}
      />
    </div>
  );
}
