import 'server-only';
import { now } from './clock';
import { env } from './env';

/** Every event a log line may name. A new one is added here, so that the log's vocabulary stays small. */
export type LogEvent =
  | 'app-started'
  | 'sign-in-asked'
  | 'sign-in-done'
  | 'sign-in-refused'
  | 'sign-out'
  | 'member-joined'
  | 'member-changed'
  | 'request-refused'
  | 'limit-hit'
  | 'meta-refused'
  | 'meta-silent'
  | 'registration-moved'
  | 'staff-changed'
  | 'staff-acted'
  | 'webhook-accepted'
  | 'webhook-refused'
  | 'mail-sent'
  | 'account-closed'
  | 'records-ended'
  | 'job-failed'
  | 'fault';

/** What a line may carry: ids and codes. No numbers, addresses, codes, tokens or bodies. */
export type LogFields = {
  accountId?: string;
  memberId?: string;
  subjectId?: string;
  verb?: string;
  code?: string | number;
  subcode?: number | null;
  traceId?: string | null;
  state?: string;
  queue?: string;
  count?: number;
  reason?: string;
  digest?: string;
  path?: string;
};

const ranks = { debug: 0, info: 1, warn: 2, error: 3, silent: 4 };

/** Writes one JSON line. `JSON.stringify` escapes line ends, so one event is always one line. */
export function log(
  level: 'debug' | 'info' | 'warn' | 'error',
  event: LogEvent,
  fields: LogFields = {},
): void {
  if (ranks[level] < ranks[env().logLevel]) return;
  process.stdout.write(`${JSON.stringify({ at: now().toISOString(), level, event, ...fields })}\n`);
}
