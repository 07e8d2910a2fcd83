import 'server-only';
import type { Member } from '@/lib/auth/member';
import { HOUR, now } from '@/lib/clock';
import { csvLine } from '@/lib/csv';
import { accountParts, type ExportRow, readPart } from '@/lib/db/account-export';
import { recordEvent } from '@/lib/db/events';
import { spend } from '@/lib/db/rate-counters';
import { type ExportPart, exportParts, partOfFile, wholeFile } from '@/lib/domain/account-export';
import { type EventDetail, eventSentence } from '@/lib/domain/event-words';
import { done, type Outcome, refuse } from '@/lib/domain/refusals';
import { whoOf } from '../onboarding/change-draft';

/** Enough to save every file several times. */
const filesPerHour = 100;

export type ExportFile = { text: string; type: 'application/json' | 'text/csv' };

/**
 * One file of everything an account holds, for its owners; each is noted in the account's story. The caller has made sure
 * that the sign-in is fresh. Full numbers stand in it: they are the customer's own.
 * @param file `account.json`, or `<part>.csv`
 * @returns null for a file there is none of
 * Refusals: owners-only, too-often.
 */
export async function exportAccount(member: Member, file: string): Promise<Outcome<ExportFile | null>> {
  if (member.role !== 'owner') return refuse('owners-only');
  const part = partOfFile(file);
  if (!part && file !== wholeFile) return done(null);
  const { accountId } = member;
  const until = await spend(`export:${accountId}`, filesPerHour, HOUR);
  if (until) return refuse('too-often', until);
  await recordEvent({ ...whoOf(member), subjectId: accountId, name: 'account-exported', detail: { file } });
  return done(part ? await asCsv(part, accountId) : await asJson(accountId));
}

/** How many rows each part has, for the page. */
export async function countExport({ accountId }: Member): Promise<Record<ExportPart, number>> {
  const counts = await Promise.all(
    exportParts.map(async ({ name }) => [name, (await readPart(name, accountId)).length] as const),
  );
  return Object.fromEntries(counts) as Record<ExportPart, number>;
}

/** An event says in words what it means. */
async function read(part: ExportPart, accountId: string): Promise<ExportRow[]> {
  const rows = await readPart(part, accountId);
  if (part !== 'events') return rows;
  return rows.map((row) => ({
    ...row,
    sentence: eventSentence(String(row.name), (row.detail ?? {}) as EventDetail),
  }));
}

const columnsOf = (part: ExportPart): string[] => [
  ...accountParts[part].columns,
  ...(part === 'events' ? ['sentence'] : []),
];

const cell = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

async function asCsv(part: ExportPart, accountId: string): Promise<ExportFile> {
  const columns = columnsOf(part);
  const lines = (await read(part, accountId)).map((row) => columns.map((name) => cell(row[name])));
  return { text: [columns, ...lines].map(csvLine).join(''), type: 'text/csv' };
}

async function asJson(accountId: string): Promise<ExportFile> {
  const whole: Record<string, unknown> = { writtenAt: now().toISOString(), times: 'UTC' };
  for (const { name } of exportParts) whole[name] = await read(name, accountId);
  return { text: `${JSON.stringify(whole, null, 2)}\n`, type: 'application/json' };
}
