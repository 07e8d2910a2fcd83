import type { Metadata } from 'next';
import type { ReactNode } from 'react';

export const metadata: Metadata = { robots: { index: false } };

/** Only the mark for search engines: the pretend window of Meta must not look like the rest of the room. */
export default function SandboxLayout({ children }: { children: ReactNode }) {
  return children;
}
