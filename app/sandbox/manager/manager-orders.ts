import type { z } from 'zod';
import type {
  lineActSchema,
  numberActSchema,
  troubleSchema,
  wabaActSchema,
} from '@/lib/operations/sandbox-forms';
import type { RoomCode } from '@/lib/operations/sandbox-results';
import type { ManagerOrder } from '@/lib/whatsapp/sandbox/control-orders';

type NumberAct = z.infer<typeof numberActSchema>['act'];
type LineAct = z.infer<typeof lineActSchema>['act'];
type WabaAct = z.infer<typeof wabaActSchema>['act'];

/** What each button says once it is done. */
export const numberResults: Record<NumberAct, RoomCode> = {
  'two-step-off': 'two-step-turned-off',
  'approve-name': 'name-approved',
  'decline-name': 'name-declined',
  'send-paid-message': 'paid-message-sent',
  'disconnect-number': 'number-disconnected',
  'ban-number': 'number-banned',
};
export const lineResults: Record<LineAct, RoomCode> = {
  'two-step-off': 'two-step-turned-off',
  'prepare-move': 'move-prepared',
  'remove-number': 'number-removed',
};
export const wabaResults: Record<WabaAct, RoomCode> = {
  restrict: 'waba-restricted',
  'lift-restriction': 'waba-freed',
  'approve-account': 'account-approved',
  'reject-account': 'account-rejected',
  unshare: 'unshared',
  'verify-business': 'business-verified',
};

/** A button on a number, as the sandbox's order. */
export const numberOrder = (phoneNumberId: string, act: NumberAct): ManagerOrder => {
  if (act === 'approve-name') return { act: 'decide-name', decision: 'APPROVED', phoneNumberId };
  if (act === 'decline-name') return { act: 'decide-name', decision: 'DECLINED', phoneNumberId };
  return { act, phoneNumberId };
};

/** A button on an account, as the sandbox's order. */
export const wabaOrder = (wabaId: string, act: WabaAct): ManagerOrder => {
  if (act === 'restrict') return { act: 'restrict-waba', wabaId, isRestricted: true };
  if (act === 'lift-restriction') return { act: 'restrict-waba', wabaId, isRestricted: false };
  if (act === 'approve-account') return { act: 'review-waba', wabaId, decision: 'APPROVED' };
  if (act === 'reject-account') return { act: 'review-waba', wabaId, decision: 'REJECTED' };
  return { act, wabaId };
};

type Trouble = z.infer<typeof troubleSchema>['act'];

const marks = {
  flag: 'FLAGGED',
  'slow-down': 'RATE_LIMITED',
  'restrict-number': 'RESTRICTED',
  'lift-mark': 'CONNECTED',
} as const;

/** What somebody else does to a number, as the sandbox's order. */
export const troubleOrder = (phoneNumberId: string, act: Trouble): ManagerOrder => {
  switch (act) {
    case 'change-pin':
      return { act, phoneNumberId, pin: '246810' };
    case 'lose-registration':
    case 'expire-code':
    case 'share-with-app':
    case 'move-away':
      return { act, phoneNumberId };
    default:
      return { act: 'mark-number', phoneNumberId, status: marks[act] };
  }
};
