import { DAY, HOUR, MINUTE, now, SECOND } from '@/lib/clock';

const units = { second: SECOND, minute: MINUTE, hour: HOUR, day: DAY } as const;
const longest = 30 * DAY;

/** Only these codes are about the number of calls; on any other refusal the usage header explains nothing. */
const callLimitCodes = new Set([4, 17, 613, 80007, 80008]);

const bounded = (ms: number): number | null => (ms > 0 ? Math.min(ms, longest) : null);

const fromRetryAfter = (header: string | null): number | null => {
  if (!header) return null;
  if (/^\d{1,9}$/.test(header)) return bounded(Number(header) * SECOND);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : bounded(at - now().getTime());
};

/** The sentence must be about waiting: "valid for 10 minutes" is not a wait. */
const fromDetails = (details: string | null): number | null => {
  const match =
    /\b(?:wait|again|retry|after)\b[^.]{0,40}?\b(\d{1,6}|an?|one)\s+(second|minute|hour|day)s?\b/i.exec(
      details ?? '',
    );
  const unit = units[match?.[2]?.toLowerCase() as keyof typeof units];
  if (!match || !unit) return null;
  return bounded((Number.parseInt(match[1] ?? '', 10) || 1) * unit);
};

/** `{"<id>":[{"estimated_time_to_regain_access": minutes}]}`: the longest of all. */
const fromUsage = (header: string | null): number | null => {
  const minutes = [...(header ?? '').matchAll(/"estimated_time_to_regain_access"\s*:\s*"?(\d{1,6})/g)];
  return bounded(Math.max(0, ...minutes.map((match) => Number(match[1]))) * MINUTE);
};

/**
 * How long Meta asks us to wait before this may be tried again, in milliseconds (at most 30 days), or null.
 * Sources: `Retry-After`, a duration in the refusal's details, and for call limits the header
 * `X-Business-Use-Case-Usage` (Meta page "Rate limits").
 */
export const waitAskedFor = (headers: Headers, code: number, details: string | null): number | null =>
  fromRetryAfter(headers.get('retry-after')) ??
  fromDetails(details) ??
  (callLimitCodes.has(code) ? fromUsage(headers.get('x-business-use-case-usage')) : null);
