import { ClockTime } from '@/components/ui/clock-time';
import { SummaryList } from '@/components/ui/summary-list';
import { isRenamable } from '@/lib/domain/display-name-words';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import type { NumberPage } from '@/lib/operations/registration/number-page';
import { paths } from '@/lib/paths';
import { LookForm } from './about-forms';

const at = (instant: Date | string | null) => (instant ? <ClockTime at={new Date(instant)} /> : 'Not yet');

/** What there is to know about a number, and when Meta was asked last. */
export const Facts = ({ page, canLook }: { page: NumberPage; canLook: boolean }) => (
  <>
    <SummaryList
      rows={[
        { term: 'Reference', value: <strong className="read-aloud">{page.view.reference}</strong> },
        {
          term: 'Display name',
          value: page.view.displayName,
          ...(isRenamable(page.view)
            ? { change: { href: paths.changeName(page.view.reference), name: 'the display name' } }
            : {}),
        },
        { term: 'Meta business', value: page.businessName ?? 'Not known' },
        { term: 'First connected', value: at(page.connectedAt) },
        { term: 'Last read at Meta', value: at(page.view.checkedAt) },
      ]}
    />
    {canLook ? (
      <div className="-mt-6 print:hidden">
        <p className="mb-0 text-ink-soft">
          PaxFlow reads the number at Meta about every hour, and mails you when something changes.
        </p>
        <LookForm initial={freshState(newFormKey())} reference={page.view.reference} />
      </div>
    ) : null}
  </>
);
