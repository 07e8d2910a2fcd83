import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { HeaderSearch } from '@/components/help/search/header-search';
import { Shell } from '@/components/layout/shell';
import { paths } from '@/lib/paths';

export const metadata: Metadata = { title: { default: 'PaxFlow help', template: '%s - PaxFlow help' } };

export default function HelpLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <link
        rel="alternate"
        type="application/atom+xml"
        title="PaxFlow help: what changed"
        href={paths.helpFeed}
      />
      <Shell width="wide" search={<HeaderSearch />}>
        {children}
      </Shell>
    </>
  );
}
