import { ClockTime } from '@/components/ui/clock-time';
import { SummaryList } from '@/components/ui/summary-list';
import { type AccountOffer, reviewWords, roomWords, verificationWords } from '@/lib/domain/meta-business';

type Props = { account: AccountOffer; readAt: Date | null };

/** What Meta says of one account, in the words the customer knows it by. */
export const AccountFacts = ({ account, readAt }: Props) => (
  <>
    <SummaryList
      rows={[
        { term: 'WhatsApp Business Account', value: <strong>{account.name}</strong> },
        { term: 'Business portfolio', value: account.portfolio?.name ?? 'Meta did not say' },
        {
          term: 'The account is',
          value: account.isRestricted ? reviewWords.restricted : reviewWords[account.review],
        },
        { term: 'The business is', value: verificationWords[account.verification] },
        {
          term: 'Room for numbers',
          value: (
            <>
              {roomWords(account)}
              <br />
              <span className="text-small text-ink-soft">
                Meta counts all numbers of the portfolio. We count those we may see, without the one you are
                connecting.
              </span>
            </>
          ),
        },
        ...(account.currency ? [{ term: 'Pays Meta in', value: account.currency }] : []),
      ]}
    />
    {readAt ? (
      <p className="text-small text-ink-soft">
        Meta answered, <ClockTime at={readAt} />
      </p>
    ) : null}
  </>
);
