import type { MetaRefused, MetaVerb } from '@/lib/whatsapp/types';

export const refused = (code: number, extra: Partial<MetaRefused> = {}): MetaRefused => ({
  kind: 'refused',
  status: 400,
  code,
  subcode: null,
  details: null,
  waitMs: null,
  traceId: null,
  ...extra,
});

/** Every verb; a forgotten one is a type error. */
const verbsByName: Record<MetaVerb, true> = {
  addNumber: true,
  requestCode: true,
  verifyCode: true,
  registerNumber: true,
  deregisterNumber: true,
  setPin: true,
  changeDisplayName: true,
  readNumber: true,
  listNumbers: true,
  subscribeApp: true,
  subscribedApps: true,
  exchangeCode: true,
  debugToken: true,
  readWaba: true,
  sendTemplate: true,
};
export const everyVerb = Object.keys(verbsByName) as MetaVerb[];

/** The codes of Meta's page "Error codes" and its Graph reference that an onboarding client may meet. */
export const documentedCodes: readonly number[] = [
  ...[0, 1, 2, 3, 4, 10, 33, 100, 104, 190, 200, 250, 299, 368, 613, 803, 80007, 80008, 130497],
  ...[131000, 131005, 131008, 131009, 131016, 131026, 131030, 131031, 131037, 131042, 131045, 131057, 131060],
  ...[133000, 133001, 133002, 133003, 133004, 133005, 133006, 133007, 133008, 133009, 133010, 133012],
  ...[133015, 133016, 136024, 136025, 138024, 141002, 200000],
];

/** The subcodes our verbs may meet, with the code they come with. */
export const documentedSubcodes: readonly (readonly [code: number, subcode: number])[] = [
  ...([
    [100, 33],
    [190, 458],
    [190, 460],
    [190, 463],
    [190, 464],
    [190, 467],
  ] as const),
  ...([
    [100, 2388001],
    [100, 2388012],
    [100, 2388103],
    [100, 2494100],
    [100, 2207051],
  ] as const),
  ...([
    [136024, 2388004],
    [136024, 2388091],
    [136024, 2388367],
    [136025, 2388093],
  ] as const),
  ...([
    [200, 1349174],
    [200, 1349175],
    [200, 1349176],
    [4, 2446079],
    [4, 2446080],
  ] as const),
  ...([
    [100, 36007],
    [100, 36008],
    [100, 36009],
  ] as const),
];
