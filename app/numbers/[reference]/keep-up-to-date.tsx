'use client';
import { KeepUpToDate, type Kept } from '@/app/keep-up-to-date';
import { readStatus } from '@/app/read-status';

/** Keeps the page of a number true. */
export const KeepNumberUpToDate = (kept: Kept) => (
  <KeepUpToDate subject="number" read={readStatus} {...kept} />
);
