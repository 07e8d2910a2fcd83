import 'server-only';
import type { StoredChange } from '@/lib/db/webhook-changes';
import { accountAlert, accountReview } from '@/lib/whatsapp/told/account-fields';
import { accountUpdate } from '@/lib/whatsapp/told/account-update';
import { numberQuality, pinSecurity } from '@/lib/whatsapp/told/number-fields';
import { type Loose, loose, type Told } from '@/lib/whatsapp/told/reading';
import { noteNameDecision } from '../display-name/note-decision';
import { keepTold } from './keep-told';
import { noteNumberLimit } from './note-number-limit';

type FieldHandler = (change: StoredChange) => Promise<void>;

const telling =
  (read: (value: Loose) => Told): FieldHandler =>
  (change) =>
    keepTold(change, read(loose(change.value)));

/**
 * Who acts on which field. `messages` is not here: it comes in masses, and `handle` takes all of them at once. A field
 * without a handler is stored and left alone.
 */
export const fieldHandlers: Readonly<Record<string, FieldHandler>> = {
  account_update: telling(accountUpdate),
  account_review_update: telling(accountReview),
  account_alerts: telling(accountAlert),
  business_capability_update: noteNumberLimit,
  phone_number_quality_update: telling(numberQuality),
  security: telling(pinSecurity),
  phone_number_name_update: noteNameDecision,
};
