'use client';
import { KeepUpToDate, type Kept } from '@/app/keep-up-to-date';
import { readNow } from '@/app/read-status';
import { deregistrationViewSchema } from '@/lib/domain/deregistration-view';
import { paths } from '@/lib/paths';

const read = (reference: string, signal: AbortSignal) =>
  readNow(paths.deregistrationStatus(reference), deregistrationViewSchema, signal);

/** Keeps the tracker of a request true. */
export const KeepRequestUpToDate = (kept: Kept) => (
  <KeepUpToDate subject="deregistration" read={read} {...kept} />
);
