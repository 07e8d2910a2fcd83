import { zonedText } from '@/lib/domain/zoned-time';

type Props = { at: Date; zone: string };

/** An instant on the clocks of a zone; in UTC too, so that it can be told to somebody elsewhere. */
export const ZonedTime = ({ at, zone }: Props) => (
  <>
    <time dateTime={at.toISOString()} className="font-semibold">
      {zonedText(at, zone)}
    </time>
    {zone === 'UTC' ? null : <span className="block text-small text-ink-soft">{zonedText(at, 'UTC')}</span>}
  </>
);
