import { ClockTime } from '@/components/ui/clock-time';

type Props = { digits: string; at: Date; isOver: boolean };

/** The newest code, large; one click or tap selects all six digits. */
export const CodeDigits = ({ digits, at, isOver }: Props) => (
  <div className="flush mb-4">
    <p className="mb-0">
      <strong
        className={`read-aloud inline-block text-title font-bold select-all ${isOver ? 'text-ink-soft line-through' : ''}`}
      >
        {digits}
      </strong>
    </p>
    <p className="text-small text-ink-soft">
      {isOver ? 'Ended: a code works for 10 minutes. ' : 'The newest code. '}
      It arrived <ClockTime at={at} />.
    </p>
  </div>
);
