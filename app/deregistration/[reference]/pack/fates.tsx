import { SummaryList } from '@/components/ui/summary-list';
import type { LeavingPack } from '@/lib/domain/leaving-pack';
import { fatesOf, keptWords } from '@/lib/domain/leaving-pack-words';

/** What becomes of everything that hung on the number. */
export const Fates = ({
  pack: { destination, source, restDays },
}: {
  pack: Pick<LeavingPack, 'destination' | 'source' | 'restDays'>;
}) => (
  <section aria-labelledby="fates">
    <h2 id="fates">What is kept and what is lost</h2>
    <SummaryList
      rows={fatesOf(destination, source, restDays).map(({ what, kept, words }) => ({
        term: what,
        value: (
          <>
            <strong>{keptWords[kept]}.</strong> {words}
          </>
        ),
      }))}
    />
  </section>
);
