import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { cn } from '@/lib/cn';

type Tone = 'good' | 'waiting' | 'problem' | 'note';

const looks: Record<Tone, { frame: string; sign: string; icon: 'done' | 'waiting' | 'warning' | 'note' }> = {
  good: { frame: 'border-accent bg-accent-soft', sign: 'text-accent', icon: 'done' },
  waiting: { frame: 'border-accent bg-accent-soft', sign: 'text-accent', icon: 'waiting' },
  note: { frame: 'border-accent bg-accent-soft', sign: 'text-accent', icon: 'note' },
  problem: { frame: 'border-caution bg-caution-soft', sign: 'text-caution', icon: 'warning' },
};

type Props = {
  tone: Tone;
  /** The answer in one sentence. */
  headline: string;
  /** The address that shows this answer again. */
  address: string;
  children?: ReactNode;
};

/** The answer to the question of a tool: one sentence, what it rests on, and an address to pass on. */
export const Answer = ({ tone, headline, address, children }: Props) => (
  <section aria-labelledby="answer-title" className="my-8">
    <div className={cn('mb-6 flex gap-3 rounded-panel border-s-8 p-5 sm:p-6', looks[tone].frame)}>
      <Icon name={looks[tone].icon} isLarge className={looks[tone].sign} />
      <h2 id="answer-title" className="my-0">
        {headline}
      </h2>
    </div>
    {children}
    <p className="mt-4 mb-0 text-small">
      <a href={address} className="inline-flex min-h-11 items-center print:inline">
        Link to this answer
      </a>
    </p>
  </section>
);
