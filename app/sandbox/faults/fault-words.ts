import type { FaultKind } from '@/lib/whatsapp/sandbox/control-types';

/** What each fault does to a call, told by what the caller sees and whether Meta acted. */
export const faultWords: Record<FaultKind, string> = {
  slow: 'Slow: acts, answers late',
  'timeout-before': 'Silent: does not act',
  'timeout-after': 'Silent: acts, but never answers',
  'code-2': 'Error 2: temporarily away',
  'code-131000': 'Error 131000: something went wrong',
  'code-133000': 'Error 133000: an earlier deregistration did not finish',
  'code-133004': 'Error 133004: registration server away',
  'code-190': 'Error 190: access ended',
  'code-80007': 'Error 80007: too many calls',
  refuse: 'Any other error of Meta’s: does not act',
  garbage: 'Unreadable answer: acts',
  'too-large': 'Answer of a megabyte: acts',
  redirect: 'Redirect to another place: does not act',
  drop: 'Connection breaks: does not act',
};
