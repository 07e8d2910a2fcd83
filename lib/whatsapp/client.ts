import 'server-only';
import { createGraphCaller, type GraphAddress } from './http';
import { accessVerbs } from './verbs/access';
import { businessVerbs } from './verbs/business';
import { codeVerbs } from './verbs/codes';
import { messageVerbs } from './verbs/messages';
import { numberVerbs } from './verbs/numbers';
import { registrationVerbs } from './verbs/registration';

export type GraphSettings = GraphAddress & { appId: string; appSecret: string };

/**
 * Meta's Graph API in our verbs. Each answers a value, a refusal or a silence (`MetaAnswer`) and rejects only for
 * faults of ours: an id that is not digits, a PIN or code that is not six digits.
 */
export const createGraphClient = (settings: GraphSettings) => {
  const call = createGraphCaller(settings);
  return {
    ...numberVerbs(call),
    ...codeVerbs(call),
    ...registrationVerbs(call),
    ...businessVerbs(call),
    ...accessVerbs(call, settings),
    ...messageVerbs(call),
  };
};

export type GraphClient = ReturnType<typeof createGraphClient>;
