import Link from 'next/link';
import { HelpLink } from '@/components/onboarding/help-link';
import type { DeregistrationView } from '@/lib/domain/deregistration-view';
import type { FormState } from '@/lib/forms/form-state';
import { paths } from '@/lib/paths';
import { RequestForm } from './request-forms';

type Props = {
  view: DeregistrationView;
  formOf: (view: DeregistrationView) => { initial: FormState; reference: string };
};

/** Step 2, guided: where to press, who may, what Meta asks, and what helps when it says no. */
export const RemoveAtMeta = ({ view, formOf }: Props) => (
  <section aria-labelledby="now">
    <h2 id="now">Remove it in WhatsApp Manager now</h2>
    <p>Only a person with full control of your Meta business can do this. PaxFlow cannot do it for you.</p>
    <ol>
      <li>
        Open WhatsApp Manager at <span className="font-semibold">business.facebook.com/wa/manage</span>.
      </li>
      <li>Go to “Account tools”, then “Phone numbers”.</li>
      <li>Press the bin beside this number, and confirm.</li>
      {view.hasPin ? (
        <li>
          If Meta asks for a PIN:{' '}
          <Link href={paths.pin(view.registration)} prefetch={false}>
            show the PIN of this number
          </Link>
          .
        </li>
      ) : null}
      <li>Come back and press the button here. PaxFlow also looks by itself, about every hour.</li>
    </ol>
    <RequestForm act="removed" {...formOf(view)} />
    <details className="my-6 rounded-panel border border-line bg-surface px-5 py-2 print:hidden">
      <summary className="flex min-h-11 cursor-pointer items-center font-semibold">Meta says no?</summary>
      <dl className="mb-3 grid gap-3">
        <div>
          <dt className="font-semibold">You see no bin</dt>
          <dd>
            You lack full control of the business.{' '}
            <HelpLink article="meta-business/who-is-admin">How to find out who has it</HelpLink>
          </dd>
        </div>
        <div>
          <dt className="font-semibold">You see a date</dt>
          <dd>
            The number sent a paid message, so Meta keeps it for 30 days.{' '}
            <HelpLink article="leaving/thirty-days-after-a-paid-message">What you can do until then</HelpLink>
          </dd>
        </div>
        <div>
          <dt className="font-semibold">Something else</dt>
          <dd>
            <a href={paths.contact({ about: view.registration })}>Tell us what you see</a>, word for word.
          </dd>
        </div>
      </dl>
    </details>
    {view.canComeBack ? (
      <details className="my-6 rounded-panel border border-line bg-surface px-5 py-2 print:hidden">
        <summary className="flex min-h-11 cursor-pointer items-center font-semibold">
          Stay with PaxFlow after all?
        </summary>
        <p>
          As long as the number is in your account at Meta, PaxFlow can register it here again with the PIN it
          keeps. Its name and rating are still there. Do this only if you want to stay: it repairs nothing,
          and each try counts.
        </p>
        <RequestForm act="come-back" {...formOf(view)} />
      </details>
    ) : null}
  </section>
);
