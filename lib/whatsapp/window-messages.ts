import { HOUR } from '@/lib/clock';
import type { RefusalCode } from '@/lib/domain/refusals';

type MessageRow = {
  says: RegExp;
  refusal: RefusalCode;
  /** The wait that goes with it, where the refusal shows a clock time. */
  waitMs?: number;
};

/**
 * What Meta's window tells customers, and what each becomes for us; the first fitting line counts. Source: Meta page
 * "Embedded Signup errors"; the twelve hours are those of its screen "too many attempts".
 */
export const messageRows: readonly MessageRow[] = [
  { says: /\bbanned\b/i, refusal: 'number-banned' },
  { says: /(maximum|limit).{0,40}(phone )?numbers?\b/i, refusal: 'meta-number-limit' },
  {
    says: /already (in your|in the|on your|listed)|in your list|already been added/i,
    refusal: 'number-listed-already',
  },
  { says: /ownership.{0,40}(already )?verified|already verified/i, refusal: 'number-verified-in-window' },
  { says: /already (registered|in use|linked|associated)/i, refusal: 'number-on-whatsapp' },
  { says: /name.{0,60}(already|currently|still).{0,30}review/i, refusal: 'display-name-in-review' },
  {
    says: /(display )?name.{0,60}(guideline|not (follow|meet|comply|allowed))/i,
    refusal: 'display-name-refused',
  },
  {
    says: /request.{0,40}code.{0,40}too many|too many.{0,40}code/i,
    refusal: 'code-asked-too-often',
    waitMs: 12 * HOUR,
  },
  {
    says: /(verif|tr(y|ied)|attempt).{0,60}too (many|often)|too many.{0,30}attempts/i,
    refusal: 'code-tries-spent',
    waitMs: 12 * HOUR,
  },
  { says: /number.{0,40}(not|in)(\s|-)?(valid|correct)/i, refusal: 'number-not-recognised' },
  { says: /too new|new(ly created)? (facebook )?account/i, refusal: 'facebook-account-too-new' },
  {
    says: /too many.{0,40}(business|account|portfolio)|(business|account|portfolio).{0,30}limit/i,
    refusal: 'meta-businesses-spent',
  },
  { says: /\badmin|full control|permission to (manage|add)/i, refusal: 'not-an-admin' },
  { says: /no (business|portfolio)|not (part|a member) of/i, refusal: 'no-business-in-account' },
];
