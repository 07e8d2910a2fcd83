import { describe, expect, it } from 'vitest';
import { messageNewsIn } from '@/lib/whatsapp/messages-in';

const mark = (e164: string) => `mark of ${e164.length}`;
const read = (value: Record<string, unknown>) => messageNewsIn(value, mark);
const about = { metadata: { phone_number_id: 106540352242922 } };

describe('what is kept of messages', () => {
  it('is who answered, as a mark, and no word of it', () => {
    const kept = read({
      ...about,
      contacts: [{ profile: { name: 'Grace' }, wa_id: '447700900999' }],
      messages: [{ from: '447700900999', id: 'wamid.1', type: 'text', text: { body: 'a secret' } }],
    });
    expect(kept).toEqual({
      phoneNumberId: '106540352242922',
      statuses: [],
      answers: [{ id: 'wamid.1', from: mark('+447700900999') }],
    });
    expect(JSON.stringify(kept)).not.toMatch(/secret|Grace|7700900999/);
  });

  it('is what became of a message, with Meta’s code where it did not arrive', () => {
    const status = { id: 'wamid.2', recipient_id: '447700900999', timestamp: '1' };
    const { statuses } = read({
      ...about,
      statuses: [
        { ...status, status: 'delivered' },
        { ...status, status: 'failed', errors: [{ code: 131026, title: 'x' }] },
      ],
    });
    expect(statuses.map((one) => [one.status, one.code])).toEqual([
      ['delivered', null],
      ['failed', 131026],
    ]);
  });

  it('leaves out what it cannot read, and keeps the rest', () => {
    const kept = read({
      ...about,
      statuses: [null, { status: 'played', id: 'a', recipient_id: '447700900999' }, 7],
      messages: [{ from: 'nobody' }, { from: '447700900999' }, 'x'],
    });
    expect(kept.statuses).toEqual([]);
    expect(kept.answers).toHaveLength(1);
    for (const value of [{}, { metadata: 1, statuses: {}, messages: 'x' }])
      expect(read(value)).toEqual({ phoneNumberId: null, statuses: [], answers: [] });
  });
});
