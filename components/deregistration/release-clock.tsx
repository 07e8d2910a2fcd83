import { HelpLink } from '@/components/onboarding/help-link';
import { SummaryList } from '@/components/ui/summary-list';
import { ZonedTime } from '@/components/ui/zoned-time';
import type { DeregistrationView } from '@/lib/domain/deregistration-view';
import { type Expectation, releaseStage } from '@/lib/domain/release';
import { releaseReason } from '@/lib/domain/release-words';
import { zoneWords } from '@/lib/domain/zoned-time';

type Props = { view: DeregistrationView; expectation: Expectation; now: Date };

const stageWords = {
  waiting: 'Not yet: trying before the first time only costs tries.',
  due: 'It may be free by now, and typically is by the second time.',
  over: 'Typically free by now.',
} as const;

/** From when and by when the number is free, and why: one dated range, with its zone. */
export const ReleaseClock = ({ view, expectation, now }: Props) => {
  if (!view.release) return null;
  const { rule } = view.release;
  const [earliest, latest] = [new Date(view.release.from), new Date(view.release.to)];
  const { reason, article } = releaseReason(rule, expectation);
  const stage = releaseStage({ rule, earliest, latest, removableFrom: null }, now);
  return (
    <section aria-labelledby="clock">
      <h2 id="clock">When the number is free</h2>
      <p>{stageWords[stage]}</p>
      <SummaryList
        rows={[
          { term: 'At the earliest', value: <ZonedTime at={earliest} zone={view.zone} /> },
          { term: 'Typically by', value: <ZonedTime at={latest} zone={view.zone} /> },
          {
            term: 'Why',
            value: (
              <>
                {reason} <HelpLink article={article}>Read more about this</HelpLink>
              </>
            ),
          },
          { term: 'Time zone', value: zoneWords(view.zone) },
        ]}
      />
    </section>
  );
};
