import { describe, expect, it } from 'vitest';
import { nameUpdateIn } from '@/lib/whatsapp/name-update';

const told = (change: object = {}) => ({
  display_phone_number: '447700900123',
  decision: 'REJECTED',
  requested_verified_name: 'Lucky Shrub',
  rejection_reason: 'NAME_FORMAT_UNACCEPTABLE',
  ...change,
});

describe('a webhook about a display name', () => {
  it('names number, name, decision and reason in our words', () => {
    expect(nameUpdateIn(told())).toEqual({
      e164: '+447700900123',
      name: 'Lucky Shrub',
      isDeclined: true,
      reason: 'format',
    });
  });

  it.each(['APPROVED', 'DEFERRED', 'PENDING', 'SOMETHING_NEW'])(
    'is no refusal when it says %s',
    (decision) => {
      expect(nameUpdateIn(told({ decision, rejection_reason: null }))).toMatchObject({
        isDeclined: false,
        reason: null,
      });
    },
  );

  it.each(['UNKNOWN', 'NAME_OF_TOMORROW', 'constructor', 7, undefined])(
    'reads the reason %s as none',
    (reason) => {
      expect(nameUpdateIn(told({ rejection_reason: reason }))).toMatchObject({ reason: null });
    },
  );

  it.each([null, [], 'x', {}, told({ requested_verified_name: 3 }), told({ display_phone_number: null })])(
    'is null for %j',
    (value) => {
      expect(nameUpdateIn(value)).toBeNull();
    },
  );
});
