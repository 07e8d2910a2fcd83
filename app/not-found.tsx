import type { Metadata } from 'next';
import { MissingPage } from '@/components/layout/missing-page';
import { Shell } from '@/components/layout/shell';

export const metadata: Metadata = { title: 'Page not found' };

export default function NotFoundPage() {
  return (
    <Shell>
      <MissingPage />
    </Shell>
  );
}
