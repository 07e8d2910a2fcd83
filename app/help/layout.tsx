import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Shell } from '@/components/layout/shell';

export const metadata: Metadata = { title: { default: 'PaxFlow help', template: '%s - PaxFlow help' } };

export default function HelpLayout({ children }: { children: ReactNode }) {
  return <Shell width="wide">{children}</Shell>;
}
