import { clockText } from '@/lib/domain/clock-text';

/** An instant as a clock time with its zone, readable by machines too. */
export const ClockTime = ({ at }: { at: Date }) => <time dateTime={at.toISOString()}>{clockText(at)}</time>;
