import { OVERRIDE_URI_LENGTH_MAX } from '../../limits';
import { confirmCallback, isAllowedCallback } from '../../webhooks/handshake';
import { textParam } from '../params';
import { badParameter, no, type Outcome, yes } from '../refusal';
import { management, type WabaCall, type WabaVerb } from '../verb';

const shared = { on: 'waba', scopes: management, isRateLimited: true } as const;

/** Diverting messages needs a plain subscription first, and an address that passes the handshake. */
const divert = async ({ waba, params }: WabaCall, url: string): Promise<Outcome> => {
  if (!waba.subscription) {
    return no(
      badParameter(
        'Before override the current callback uri, your app must be subscribed to receive messages.',
      ),
    );
  }
  if (url.length > OVERRIDE_URI_LENGTH_MAX || !isAllowedCallback(url)) {
    return no(badParameter('override_callback_uri is not an address we can call.'));
  }
  const problem = await confirmCallback(url, textParam(params, 'verify_token') ?? '');
  if (problem) return no(badParameter(`The callback was not verified: ${problem}.`));
  waba.subscription = { callbackOverride: url };
  return yes();
};

/** `POST /{waba}/subscribed_apps`; again without a body clears a diversion. */
export const subscribeApp: WabaVerb = {
  ...shared,
  verb: 'subscribeApp',
  mutates: true,
  answer: (call) => {
    const override = textParam(call.params, 'override_callback_uri');
    if (override) return divert(call, override);
    call.waba.subscription = { callbackOverride: null };
    return yes();
  },
};

/** `GET /{waba}/subscribed_apps`. */
export const subscribedApps: WabaVerb = {
  ...shared,
  verb: 'subscribedApps',
  mutates: false,
  answer: ({ waba, app }) => {
    if (!waba.subscription) return yes({ data: [] });
    const override = waba.subscription.callbackOverride;
    return yes({
      data: [
        {
          whatsapp_business_api_data: { id: app.id, name: 'PaxFlow', link: 'https://www.example.com/' },
          ...(override ? { override_callback_uri: override } : {}),
        },
      ],
    });
  },
};

/** `DELETE /{waba}/subscribed_apps`: our app only. */
export const unsubscribeApp: WabaVerb = {
  ...shared,
  verb: 'unsubscribeApp',
  mutates: true,
  answer: ({ waba }) => {
    waba.subscription = null;
    return yes();
  },
};
