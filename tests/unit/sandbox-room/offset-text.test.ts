import { describe, expect, it } from 'vitest';
import { offsetText } from '@/app/sandbox/clock/offset-text';
import { DAY, HOUR, MINUTE } from '@/lib/clock';

describe('the distance of the sandbox’s clock', () => {
  it('says when there is none', () => {
    expect(offsetText(0)).toBe('the machine’s own time');
  });

  it('counts days, hours and minutes, each in its own number', () => {
    expect(offsetText(2 * DAY + HOUR + 5 * MINUTE)).toBe(
      '2 days, 1 hour, 5 minutes ahead of the machine’s time',
    );
  });

  it('says when the clock is behind', () => {
    expect(offsetText(-MINUTE)).toBe('1 minute behind the machine’s time');
  });
});
