import type { DraftChange } from '@/lib/db/drafts';

/** Everything Meta knows of a number in one business: void with another number, or in another business. */
export const numberAfresh = {
  phoneNumberId: null,
  codeMethod: null,
  codeSentAt: null,
  codeUnlockAt: null,
  verifiedNumberId: null,
  verifiedAt: null,
  pinState: null,
  sealedPin: null,
} as const satisfies DraftChange;
