import { articles, type RefusalEntry } from './entry';

/** About asking for the code and entering it. */
export const codeRefusals = {
  'number-on-whatsapp': {
    sentence:
      'This number is still used by a WhatsApp app or another provider. Delete the WhatsApp account on the phone, or leave the old provider, wait 3 minutes, then ask for a code again.',
    owner: 'you',
    ends: '3 minutes after the old account is deleted',
    article: articles.inUse,
  },
  'code-not-sent': {
    sentence:
      'Meta could not send the code this way. Try the other way: a call instead of an SMS, or an SMS instead of a call.',
    owner: 'you',
    ends: 'now, with the other way',
    article: `${articles.noCode}#meta-could-not-send-it`,
  },
  'code-held-back': {
    sentence:
      'Meta does not work with a code for this number now. Most often a WhatsApp app or another provider still uses the number: delete the account there or leave first. If nobody uses it, ask again after {until}.',
    owner: 'you',
    ends: '3 minutes after the old account is deleted, otherwise at {until}',
    article: `${articles.inUse}#meta-holds-the-code-back`,
  },
  'code-asked-too-often': {
    sentence: 'Meta has sent as many codes to this number as it will for now. Ask again after {until}.',
    owner: 'Meta',
    ends: 'at {until}',
    article: `${articles.locked}#too-many-codes-asked-for`,
  },
  'codes-kept-back': {
    sentence:
      'We stopped before Meta stops sending codes to this number: we ask for 3 an hour and 10 in 72 hours. You can ask again after {until}.',
    owner: 'we',
    ends: 'at {until}',
    article: `${articles.locked}#too-many-codes-asked-for`,
  },
  'code-too-soon': {
    sentence: 'A code is already on its way. You can ask for another one after {until}.',
    owner: 'you',
    ends: 'at {until}',
    article: articles.noCode,
  },
  'code-maybe-sent': {
    sentence:
      'Meta did not answer in time, so we do not know whether a code was sent. If one arrives, enter it. If not, ask for another after {until}.',
    owner: 'you',
    ends: 'when a code arrives, or at {until}',
    article: `${articles.silent}#a-code-may-be-on-its-way`,
  },
  'code-wrong': {
    sentence:
      'This is not the code Meta sent, or it is older than 10 minutes. Check the newest message, or ask for another code.',
    owner: 'you',
    ends: 'as soon as you enter the newest code',
    article: `${articles.noCode}#the-code-is-not-accepted`,
  },
  'code-used-up': {
    sentence:
      'Five wrong codes were entered, so this code no longer counts. Ask for a new one and enter that.',
    owner: 'you',
    ends: 'as soon as you enter a new code',
    article: `${articles.locked}#too-many-wrong-codes`,
  },
  'code-tries-spent': {
    sentence: 'There were too many wrong codes. Ask for a new code after {until}.',
    owner: 'you',
    ends: 'at {until}',
    article: `${articles.locked}#too-many-wrong-codes`,
  },
  'no-code-asked': {
    sentence: 'No code was asked for yet, or the number was changed since. Ask for a code first.',
    owner: 'you',
    ends: 'as soon as you ask for a code',
    article: `${articles.noCode}#the-page-says-that-no-code-was-asked-for`,
  },
  'verify-again': {
    sentence: 'Meta wants the number verified again. Ask for a new code and enter it.',
    owner: 'you',
    ends: 'as soon as you enter a new code',
    article: `${articles.noCode}#meta-asks-for-a-new-code-later`,
  },
} as const satisfies Record<string, RefusalEntry>;
