import type { Metadata } from 'next';
import { answerMissing } from '@/app/answer-missing';
import { BackLink } from '@/components/ui/back-link';
import { ClockTime } from '@/components/ui/clock-time';
import { SummaryList } from '@/components/ui/summary-list';
import { requireMember } from '@/lib/auth/member';
import { now } from '@/lib/clock';
import { destinationWords } from '@/lib/domain/deregistration';
import { leavingChecklist, nextPlaceAsks } from '@/lib/domain/leaving-pack-words';
import { internationalNumber } from '@/lib/domain/number-text';
import { readLeavingPack } from '@/lib/operations/deregistration/read-pack';
import { paths } from '@/lib/paths';
import { Accepted } from './accepted';
import { Acts } from './acts';
import { Checklist } from './checklist';
import { Fates } from './fates';
import { PinHandOver } from './pin-hand-over';

export const metadata: Metadata = { title: 'Leaving pack' };

export default async function LeavingPackPage({ params }: PageProps<'/deregistration/[reference]/pack'>) {
  const { reference } = await params;
  const member = await requireMember(paths.leavingPack(reference));
  const pack = await readLeavingPack(member, reference);
  if (!pack) return answerMissing();
  const { destination } = pack;
  return (
    <>
      <BackLink href={paths.deregistrationOf(reference)}>All steps of the request</BackLink>
      <h1>
        Leaving pack for{' '}
        <span dir="ltr" className="whitespace-nowrap">
          {internationalNumber(pack.e164)}
        </span>
      </h1>
      <p className="text-lead print:hidden">
        Your record of leaving, and what the next place needs to know. Print this page, on paper or as a PDF,
        or{' '}
        <a href={paths.leavingPackFile(reference)} download>
          save it as a text file
        </a>
        .
      </p>
      <SummaryList
        rows={[
          { term: 'Reference', value: <span className="read-aloud">{pack.reference}</span> },
          { term: 'Display name', value: <span className="wrap-anywhere">{pack.displayName}</span> },
          { term: 'Status', value: pack.state },
          { term: 'Goes to', value: destinationWords(destination) },
          {
            term: 'Asked by',
            value: (
              <>
                <span className="wrap-anywhere">{pack.askedBy}</span>, <ClockTime at={pack.askedAt} />
              </>
            ),
          },
          { term: 'Written on', value: <ClockTime at={now()} /> },
        ]}
      />
      <Acts acts={pack.acts} />
      <Fates pack={pack} />
      <PinHandOver registration={pack.registration} hasPin={pack.hasPin} />
      <section aria-labelledby="asks">
        <h2 id="asks">What the next place asks for</h2>
        <ul>
          {nextPlaceAsks[destination].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <Checklist lines={leavingChecklist[destination]} />
      <Accepted accepted={pack.accepted} />
    </>
  );
}
