import { type Letter, signature } from './letters';

/**
 * To whoever asked. The question itself does not stand in it: anybody can type anybody's address, and strangers would
 * write to strangers in our name.
 */
export const supportReceiptLetter = (reference: string, supportEmail: string): Letter => ({
  subject: `We have your question (${reference})`,
  text: `Your question has arrived at PaxFlow support. A person reads it and answers by mail to this address.\nYou need to do nothing.\n\nYour reference is ${reference}. Quote it if you write again. Never send a code or a PIN.\nIf you did not ask us anything, somebody else typed your address; you need to do nothing.\n${signature(supportEmail)}`,
});

/**
 * What a person of support answers. The question is not quoted, for the reason above; the answer stands in the text only.
 * Rule: security rules 50
 */
export const supportAnswerLetter = (reference: string, answer: string, supportEmail: string): Letter => ({
  subject: `Answer to your question (${reference})`,
  text: `${answer}\n\nThis answers your question ${reference}. Is something still open? Answer this mail, and quote the reference.\nNever send a code or a PIN.\n${signature(supportEmail)}`,
});

type Question = {
  reference: string;
  email: string;
  message: string;
  accountId: string | null;
  memberEmail: string | null;
  article: string | null;
  articleVersion: string | null;
  query: string | null;
  about: string | null;
};

/** Each line marked as quoted, so that nothing in it can pass for a line of ours. */
const quoted = (text: string): string => text.replace(/^/gm, '> ');

/** To support. What a person typed stands in the text only, below our own lines. Rule: security rules 50 */
export const supportNoticeLetter = (q: Question): Letter => ({
  subject: `Question from the help center (${q.reference})`,
  text: [
    `Answer to: ${q.email}`,
    q.accountId ? `Signed in: ${q.memberEmail} of account ${q.accountId}` : 'Signed in: no',
    `Article: ${q.article ? `${q.article}, version of ${q.articleVersion}` : 'none'}`,
    `Number: ${q.about ? `${q.about}${q.accountId ? '' : ' (as they say; nobody checked it)'}` : 'none named'}`,
    '',
    ...(q.query ? ['They searched for:', quoted(q.query), ''] : []),
    'They ask:',
    quoted(q.message),
    '',
  ].join('\n'),
});
