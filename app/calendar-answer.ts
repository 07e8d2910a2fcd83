import { findMember, type Member } from '@/lib/auth/member';
import { fileAnswer, missingFile } from './file-answer';

/** A calendar file to download. No date, and somebody else's, look like a missing one. */
export async function calendarAnswer(read: (member: Member) => Promise<string | null>): Promise<Response> {
  const member = await findMember();
  const file = member && (await read(member));
  return file ? fileAnswer(file, { name: 'paxflow.ics', type: 'text/calendar' }) : missingFile();
}
