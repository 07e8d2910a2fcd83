import { expect, test } from 'vitest';
import { asciiJson, signatureOf } from '@/lib/whatsapp/sandbox/webhooks/signature';

const secret = 'test_app_secret';

test('signs a name decision as Meta does', () => {
  const body =
    '{"object":"whatsapp_business_account","entry":[{"id":"102290129340398","time":1739321024,"changes":[{"value":{"display_phone_number":"15550783881","decision":"APPROVED","requested_verified_name":"Lucky Shrub","rejection_reason":null},"field":"phone_number_name_update"}]}]}';
  expect(signatureOf(body, secret)).toBe(
    'sha256=537920b626e48fd4066531795938469080e953cf8175585d30c36fd049c0f8c1',
  );
});

test('escapes what is beyond ASCII before signing', () => {
  const body = asciiJson({ name: 'Café 😀' });
  expect(Buffer.byteLength(body)).toBe(33);
  expect(signatureOf(body, secret)).toBe(
    'sha256=7daf3390b4f5eaf40e55a22fbce0b6986c30f74281c38b4a5c5bba1fdf002839',
  );
});
