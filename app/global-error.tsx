'use client';

import { type Fault, FaultPage } from '@/components/layout/fault-page';
import './globals.css';

/** A fault in the root layout itself, so this page brings its own document. */
export default function GlobalFaultBoundary(fault: Fault) {
  return (
    <html lang="en" dir="ltr">
      <body>
        <FaultPage {...fault} />
      </body>
    </html>
  );
}
