import Link from 'next/link';
import type { NumberPage } from '@/lib/operations/registration/number-page';
import { paths } from '@/lib/paths';

type Props = Pick<NumberPage, 'request'> & { reference: string; state: NumberPage['view']['state'] };

const link = 'inline-flex min-h-11 items-center font-semibold';

/** The way out: where the request stands, or how to begin one. */
export const Leaving = ({ reference, state, request }: Props) => {
  const isOver = request?.state === 'cancelled' || state === 'connected' || state === 'attention';
  if (request && !isOver)
    return (
      <section aria-labelledby="leaving">
        <h2 id="leaving">Leaving PaxFlow</h2>
        <p>
          <Link href={paths.deregistrationOf(request.reference)} prefetch={false} className={link}>
            See all steps of {request.reference}
          </Link>
        </p>
      </section>
    );
  return state === 'connected' || state === 'attention' ? (
    <section aria-labelledby="leaving" className="print:hidden">
      <h2 id="leaving">Leaving PaxFlow</h2>
      <p>
        You may always go. We show you what each way keeps and what it costs before anything happens.
        <br />
        <Link href={paths.deregistration({ number: reference })} prefetch={false} className={link}>
          Leave PaxFlow with this number
        </Link>
      </p>
    </section>
  ) : null;
};
