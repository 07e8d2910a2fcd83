import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { BackLink } from '@/components/ui/back-link';
import { ButtonAnchor } from '@/components/ui/button';
import { requireFreshSignIn } from '@/lib/auth/fresh-sign-in';
import { csvOf, exportParts, notExported, wholeFile } from '@/lib/domain/account-export';
import { countExport } from '@/lib/operations/account/export-account';
import { paths } from '@/lib/paths';

export const metadata: Metadata = { title: 'Save what the account holds' };

export default async function ExportPage() {
  const member = await requireFreshSignIn(paths.exportAccount);
  if (member.role !== 'owner') redirect(paths.account);
  const counts = await countExport(member);
  return (
    <>
      <BackLink href={paths.account} />
      <h1>Save what the account holds</h1>
      <p className="text-lead">
        One file with everything, for a program. Or a table for each part, for a spreadsheet.
      </p>
      <p>
        <ButtonAnchor href={paths.exportFile(wholeFile)}>Save everything (JSON)</ButtonAnchor>
      </p>
      <p>
        Your phone numbers and the addresses of your people stand in these files in full, so keep them safe.
        Each file you save is noted in the story of the account. Times are in UTC.
      </p>
      <section aria-labelledby="tables">
        <h2 id="tables">Tables (CSV)</h2>
        <ul className="m-0 list-none border-t border-line p-0">
          {exportParts.map(({ name, title, what }) => (
            <li
              key={name}
              className="flex flex-wrap items-center justify-between gap-x-6 border-b border-line py-2"
            >
              <div className="min-w-0 grow basis-64">
                <a
                  href={paths.exportFile(csvOf(name))}
                  className="inline-flex min-h-11 items-center font-semibold"
                >
                  {title}
                </a>
                <p className="mb-0 text-small text-ink-soft">{what}</p>
              </div>
              <span className="text-small text-ink-soft">
                {counts[name]} {counts[name] === 1 ? 'row' : 'rows'}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="missing">
        <h2 id="missing">What is not in it</h2>
        <ul>
          {notExported.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
