import 'server-only';
import { findAnyRequest } from '@/lib/db/deregistrations';
import { findAnyRegistration, findQuestion } from '@/lib/db/desk-story';
import { caseKind } from '@/lib/domain/desk';

/** What a person of support acts on: whose it is, and in whose timeline it stands. */
export type Case = {
  kind: 'number' | 'request' | 'question';
  reference: string;
  subjectId: string;
  accountId: string | null;
};

/** What stands behind a reference, whoever's it is; null for a wrong one. */
export async function findCase(reference: string): Promise<Case | null> {
  const kind = caseKind(reference);
  if (kind === 'RG') {
    const found = await findAnyRegistration({ reference });
    return found && { kind: 'number', reference, subjectId: found.id, accountId: found.accountId };
  }
  if (kind === 'DR') {
    const found = await findAnyRequest(reference);
    const request = found?.request;
    return request
      ? { kind: 'request', reference, subjectId: request.id, accountId: request.accountId }
      : null;
  }
  const found = kind === 'SR' ? await findQuestion(reference) : null;
  if (!found) return null;
  const { id, accountId } = found.question;
  return { kind: 'question', reference, subjectId: id, accountId };
}
