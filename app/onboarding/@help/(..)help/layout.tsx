import type { ReactNode } from 'react';
import { HelpPanel } from '@/components/onboarding/help-panel';

/** Holds the panel, so that it stays open while one article leads to another. */
export default function HelpBesideLayout({ children }: { children: ReactNode }) {
  return <HelpPanel>{children}</HelpPanel>;
}
