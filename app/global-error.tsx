'use client';

import { supportEmail } from '@/components/layout/support';
import './globals.css';

/** A fault in the root layout itself, so this page brings its own document. Every page carries it along: few words. */
export default function GlobalFaultBoundary({ retry }: { retry: () => void }) {
  return (
    <html lang="en" dir="ltr">
      <body className="p-6">
        <title>Something went wrong - PaxFlow</title>
        <main>
          <h1>Something went wrong on our side</h1>
          <p>
            Every answer you saved before is kept. Look at the page again before you repeat your last press.
          </p>
          <button type="button" onClick={retry} className="min-h-11 underline">
            Try this page again
          </button>
          <p>If it happens again, write to {supportEmail}.</p>
        </main>
      </body>
    </html>
  );
}
