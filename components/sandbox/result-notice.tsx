import { ClockTime } from '@/components/ui/clock-time';
import { Icon } from '@/components/ui/icon';
import { TakeFocus } from '@/components/ui/take-focus';
import { cn } from '@/lib/cn';

type Props = { ok: boolean; sentence: string; until: Date | null };

/** What the last press came to. It takes the focus, because the page was loaded anew under the reader's hands. */
export const ResultNotice = ({ ok, sentence, until }: Props) => (
  <TakeFocus
    when
    className={cn(
      'mb-8 flex gap-3 rounded-panel border-2 border-s-8 bg-surface p-4 font-semibold',
      ok ? 'border-accent' : 'border-danger',
    )}
  >
    <Icon name={ok ? 'done' : 'warning'} className={cn('mt-1', ok ? 'text-accent' : 'text-danger')} />
    <span>
      {sentence}
      {until ? (
        <>
          {' '}
          It ends <ClockTime at={until} />.
        </>
      ) : null}
    </span>
  </TakeFocus>
);
