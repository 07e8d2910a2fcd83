import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { ClockTime } from '@/components/ui/clock-time';
import type { Staff } from '@/lib/auth/staff';
import { deskPaths } from '@/lib/desk-paths';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { paths } from '@/lib/paths';
import { NoteForm, TakeForm } from './case-forms';

type Taking = { staffId: string; by: string | null; at: Date } | null;
type Props = {
  reference: string;
  staff: Staff;
  /** False after ten minutes: then acting begins with a link by mail. */
  isFresh: boolean;
  taking: Taking;
  notes: number;
  isQuestion?: boolean;
  /** Acts of this kind of matter alone. */
  children?: ReactNode;
};

/** What a person of support can do about a matter. A form of each kind has a name that only its own act changes. */
export const Acts = ({ reference, staff, isFresh, taking, notes, isQuestion = false, children }: Props) => (
  <section aria-labelledby="acts" className="print:hidden">
    <h2 id="acts">What you can do</h2>
    <p>
      {taking ? (
        <>
          {taking.staffId === staff.staffId ? 'You look into it' : `${taking.by ?? 'Somebody'} looks into it`}
          , since <ClockTime at={taking.at} />.
        </>
      ) : (
        'Nobody looks into it yet.'
      )}
    </p>
    {isFresh ? (
      <>
        {taking?.staffId === staff.staffId ? null : (
          <TakeForm
            key={`take-${taking?.staffId ?? ''}`}
            initial={freshState(newFormKey())}
            reference={reference}
            takenBy={taking?.staffId ?? ''}
          />
        )}
        {children}
        <div className="mt-10">
          <NoteForm
            key={`note-${notes}`}
            initial={freshState(newFormKey())}
            reference={reference}
            isForSupport={isQuestion}
          />
        </div>
      </>
    ) : (
      <>
        <p>You signed in more than 10 minutes ago. To act, confirm by mail that it is you.</p>
        <ButtonLink
          href={paths.confirmItIsYou(deskPaths.story(reference))}
          prefetch={false}
          variant="secondary"
        >
          Confirm that it is you
        </ButtonLink>
      </>
    )}
  </section>
);
