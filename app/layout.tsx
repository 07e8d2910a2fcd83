import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import type { ReactNode } from 'react';
import { SkipLink } from '@/components/layout/skip-link';
import './globals.css';

/**
 * Inter from our own origin: people read numbers, codes and references aloud from these pages, and Inter's
 * tabular figures and slashed zero are the same on every device. One file of 18 kB: western letters, weights 400 to
 * 700, and the features we use (decision 010). It is used when it is there in time for the first paint, and otherwise on
 * the next page: words that are being read never jump.
 */
const inter = localFont({
  src: './fonts/inter-western.woff2',
  variable: '--font-inter',
  weight: '400 700',
  display: 'optional',
});

export const metadata: Metadata = {
  title: { default: 'PaxFlow', template: '%s - PaxFlow' },
  description: 'Connect a phone number to the WhatsApp Business Platform with PaxFlow, and get help with it.',
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#1a2321' },
  ],
};

/** Knows nobody and reads no cookie, so that help pages stay static. Header and footer come from `Shell`. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" dir="ltr" className={inter.variable}>
      <body>
        <SkipLink />
        {children}
      </body>
    </html>
  );
}
