import type { SandboxVerb } from '../control-types';
import type { Line, NumberObject, Scope, Waba, World } from '../world/types';
import type { Params } from './params';
import type { Outcome } from './refusal';

/** What every verb sees of one request. */
export type AppCall = {
  world: World;
  now: number;
  app: { id: string; secret: string };
  params: Params;
  /** The token sent; empty for the code exchange. */
  token: string;
  /** Where the sandbox listens, for links to the next page. */
  address: string;
};
export type WabaCall = AppCall & { waba: Waba };
export type NumberCall = WabaCall & { number: NumberObject; line: Line };

type Described<On extends string, Call> = {
  on: On;
  verb: SandboxVerb;
  /** True when a yes changes something at Meta. */
  mutates: boolean;
  answer(call: Call): Outcome | Promise<Outcome>;
};

/** Asked of the app itself; it checks its own credentials. */
export type AppVerb = Described<'app', AppCall>;
export type WabaVerb = Described<'waba', WabaCall> & { scopes: readonly Scope[]; isRateLimited: boolean };
export type NumberVerb = Described<'number', NumberCall> & {
  scopes: readonly Scope[];
  isRateLimited: boolean;
  /** Counts the call before anything is decided, so that refused calls count too. */
  count?(call: NumberCall): void;
};
export type Verb = AppVerb | WabaVerb | NumberVerb;

export const management: readonly Scope[] = ['whatsapp_business_management'];
export const messaging: readonly Scope[] = ['whatsapp_business_messaging'];
export const bothScopes: readonly Scope[] = [...management, ...messaging];
