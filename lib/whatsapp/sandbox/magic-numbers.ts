import type { MagicNumber } from './control-types';
import type { Line, MoveStop } from './world/types';

type Start = Partial<
  Pick<Line, 'holder' | 'oldProvider' | 'refuses' | 'outagesLeft' | 'pinFromBefore' | 'isCoexistence'>
>;

/** At another provider with two-step off, so that only `stop` keeps it from moving. */
const movable = (stop?: MoveStop): Start => ({
  holder: 'other_provider',
  oldProvider: { isPinEnabled: false, stop },
});

const table: readonly (MagicNumber & { start: Start })[] = [
  {
    e164: '+447700900001',
    name: 'On the WhatsApp app',
    behaviour: 'No code is sent until the account is deleted on the phone; free three minutes later.',
    start: { holder: 'consumer_app' },
  },
  {
    e164: '+447700900002',
    name: 'On the WhatsApp Business app',
    behaviour: 'As the one before, with the Business app.',
    start: { holder: 'business_app' },
  },
  {
    e164: '+447700900003',
    name: 'At another provider',
    behaviour: 'Cannot be added, and not moved either while two-step is on there; nobody here knows its PIN.',
    start: { holder: 'other_provider', oldProvider: { isPinEnabled: true } },
  },
  {
    e164: '+447700900004',
    name: 'Banned',
    behaviour: 'WhatsApp banned it: it cannot be added.',
    start: { holder: 'banned' },
  },
  {
    e164: '+447700900005',
    name: 'No code by SMS',
    behaviour: 'The code cannot be sent by SMS; a call works.',
    start: { refuses: ['SMS'] },
  },
  {
    e164: '+447700900006',
    name: 'Behind a phone menu',
    behaviour: 'A menu answers the call, so the call with the code fails; SMS works.',
    start: { refuses: ['VOICE'] },
  },
  {
    e164: '+447700900007',
    name: 'Registration server away',
    behaviour: 'Registering fails twice because the registration server is away, then works.',
    start: { outagesLeft: 2 },
  },
  {
    e164: '+447700900008',
    name: 'PIN from before',
    behaviour: 'Has the two-step PIN 123456 from before, which nobody told us; any other PIN is refused.',
    start: { pinFromBefore: '123456' },
  },
  {
    e164: '+447700900009',
    name: 'Shared with the Business app',
    behaviour: 'Connected and in the Business app at once (coexistence): cannot be deregistered by API.',
    start: { isCoexistence: true },
  },
  {
    e164: '+447700900020',
    name: 'Ready to move',
    behaviour: 'Works at another provider that has prepared it: it can be moved, and not be added.',
    start: movable(),
  },
  {
    e164: '+447700900021',
    name: 'Moving: name not approved',
    behaviour: 'At another provider; its display name is not approved there (2388103).',
    start: movable('name'),
  },
  {
    e164: '+447700900022',
    name: 'Moving: old account not in order',
    behaviour: 'At another provider, in an account that Meta has not approved (2388103).',
    start: movable('account'),
  },
  {
    e164: '+447700900023',
    name: 'Moving: another business',
    behaviour: 'At another provider, in an account of a different business (2388103).',
    start: movable('business'),
  },
  {
    e164: '+447700900024',
    name: 'Moving: no payment method',
    behaviour: 'At another provider; the new account has no payment method (2388103).',
    start: movable('payment'),
  },
  {
    e164: '+447700900025',
    name: 'Moving: request open',
    behaviour: 'At another provider; a "messaging for" request is not approved (2388103).',
    start: movable('request'),
  },
  {
    e164: '+447700900026',
    name: 'Moving: without a reason',
    behaviour: 'At another provider; Meta does not say why it cannot move (2388103).',
    start: movable('unexplained'),
  },
  {
    e164: '+447700900027',
    name: 'Moving: in maintenance',
    behaviour: 'At another provider; in maintenance for five minutes from the first try (2494100).',
    start: movable('maintenance'),
  },
  {
    e164: '+447700900028',
    name: 'Moving: ownership not proved',
    behaviour: 'At another provider; Meta wants proof of ownership first (2388001).',
    start: movable('ownership'),
  },
  {
    e164: '+447700900029',
    name: 'Moving: PIN set again',
    behaviour:
      'Can be moved, but somebody set the PIN 123456 again meanwhile: any other is refused (133005).',
    start: { ...movable(), pinFromBefore: '123456' },
  },
];

const withoutWhatsApp = '+447700900019';

/** Numbers of fiction that behave badly on purpose. All other fictional numbers behave. Our decision. */
export const magicNumbers: readonly MagicNumber[] = [
  ...table.map(({ e164, name, behaviour }) => ({ e164, name, behaviour })),
  {
    e164: withoutWhatsApp,
    name: 'A phone without WhatsApp',
    behaviour: 'Take it as the phone of a test message: the message does not arrive (131026).',
  },
  {
    e164: '+441632960001',
    name: 'A landline',
    behaviour: 'All +44 1632 960xxx numbers: no SMS arrives, a call works.',
  },
];

/** What a number is like before anybody did anything with it; empty for one that behaves. */
export const magicStart = (e164: string): Start => table.find((one) => one.e164 === e164)?.start ?? {};

/** The fictional landlines; the phone library knows no line type for numbers of fiction. */
export const isFictionalLandline = (e164: string): boolean => e164.startsWith('+441632960');

/** Messages to this phone do not arrive. */
export const isWithoutWhatsApp = (e164: string): boolean => e164 === withoutWhatsApp;
