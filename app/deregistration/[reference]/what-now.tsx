import Link from 'next/link';
import { ZonedTime } from '@/components/ui/zoned-time';
import type { DeregistrationView } from '@/lib/domain/deregistration-view';
import { nextPlaceSteps } from '@/lib/domain/deregistration-words';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { paths } from '@/lib/paths';
import { RemoveAtMeta } from './remove-at-meta';
import { RequestForm } from './request-forms';

type Props = { view: DeregistrationView; now: Date };

/** Each form has a key of its own: two acts are two presses. */
const formOf = ({ reference }: DeregistrationView) => ({ initial: freshState(newFormKey()), reference });

/** The one thing to do now, if there is one. */
export const WhatNow = ({ view, now }: Props) => {
  switch (view.state) {
    case 'requested':
      return (
        <section aria-labelledby="now">
          <h2 id="now">Changed your mind?</h2>
          <p>
            You can take the request back until <ZonedTime at={new Date(view.callAt)} zone={view.zone} />.
            Then PaxFlow asks Meta to switch the number off.
          </p>
          <RequestForm act="cancel" {...formOf(view)} />
        </section>
      );
    case 'parked': {
      const waits = view.parked?.until && new Date(view.parked.until) > now;
      return (
        <section aria-labelledby="now" className="print:hidden">
          <h2 id="now">What you can do</h2>
          {waits ? null : (
            <>
              <p>When the cause is gone, let PaxFlow try again. Each try counts at Meta.</p>
              <RequestForm act="try-again" {...formOf(view)} />
            </>
          )}
          {view.canCancel ? (
            <>
              <p>The number is still on. You can take the request back, and everything stays as it was.</p>
              <RequestForm act="cancel" {...formOf(view)} />
            </>
          ) : null}
          <p>
            <a href={paths.contact({ about: view.registration })}>Ask a person</a>. We see the same reason as
            you do.
          </p>
        </section>
      );
    }
    case 'awaiting_removal':
      return <RemoveAtMeta view={view} formOf={formOf} />;
    case 'ready':
      return (
        <section aria-labelledby="now">
          <h2 id="now">Try it in the new place</h2>
          <ol>
            {nextPlaceSteps[view.destination].map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <div className="print:hidden">
            <h3>How did it go?</h3>
            <RequestForm act="works" {...formOf(view)} />
            {view.lateAt ? null : <RequestForm act="not-free" {...formOf(view)} />}
          </div>
        </section>
      );
    case 'cancelled':
      return (
        <p>
          <Link href={paths.number(view.registration)} prefetch={false}>
            See where the number stands
          </Link>
        </p>
      );
    default:
      return null;
  }
};
