import 'server-only';
import { after, DAY, now } from '@/lib/clock';
import { readHelpReport } from '@/lib/db/help-report';
import { perPage } from '@/lib/domain/desk';
import { hideCodes } from '@/lib/domain/hide-codes';

/** How far back the report may look, in days. */
export const reportDays = [7, 30, 90] as const;

/** What readers looked for in vain and how they rate the articles: the same as `npm run help:report` says. */
export async function readDeskHelp(days: (typeof reportDays)[number]) {
  const report = await readHelpReport(after(now(), -days * DAY), perPage);
  const hidden = <T extends { query: string }>(list: T[]) =>
    list.map((one) => ({ ...one, query: hideCodes(one.query) }));
  return {
    ...report,
    withoutResult: hidden(report.withoutResult),
    withoutClick: hidden(report.withoutClick),
    most: hidden(report.most),
    notes: report.notes.map(({ note, ...rest }) => ({ ...rest, note: note && hideCodes(note) })),
    ratings: report.ratings.slice(0, perPage),
  };
}

export type DeskHelp = Awaited<ReturnType<typeof readDeskHelp>>;
