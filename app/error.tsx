'use client';

import { type Fault, FaultPage } from '@/components/layout/fault-page';

/** A fault inside a page. */
export default function FaultBoundary(fault: Fault) {
  return <FaultPage {...fault} />;
}
