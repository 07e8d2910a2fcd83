import 'server-only';
import type { Route } from 'next';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { type RoomSlug, roomPath } from '@/components/sandbox/room-pages';
import type { Outcome } from '@/lib/domain/refusals';
import { type AtField, formAction } from '@/lib/forms/form-action';
import { type FormState, freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { requireSandbox } from '@/lib/operations/sandbox';
import type { RoomResult } from '@/lib/operations/sandbox-results';
import type { SandboxControl } from '@/lib/whatsapp/sandbox/control';

/** Back to the page of the press, so that a reload does not press again. */
const resultPath = (slug: RoomSlug, { did, until }: RoomResult): Route =>
  `${roomPath(slug)}?${new URLSearchParams({ did, ...(until ? { until } : {}) })}` as Route;

type Act<S extends z.ZodType> = (control: SandboxControl, input: z.output<S>) => Promise<Outcome<RoomResult>>;

/** A form of the control room whose mistakes are shown at its fields. */
export const roomAction =
  <S extends z.ZodType>(slug: RoomSlug, schema: S, act: Act<S>, atField: AtField = {}) =>
  async (state: FormState, form: FormData): Promise<FormState> => {
    const control = await requireSandbox();
    const perform = formAction(
      schema,
      (input) => act(control, input),
      (result) => resultPath(slug, result),
      atField,
    );
    return perform(state, form);
  };

type Press<S extends z.ZodType> = (control: SandboxControl, input: z.output<S>) => Promise<RoomResult>;

/** A plain form: the browser checks its fields, and whatever comes of it is a sentence on the same page. */
export const pressAction = <S extends z.ZodType>(slug: RoomSlug, schema: S, press: Press<S>) => {
  const perform = roomAction(slug, schema, async (control, input) => ({
    ok: true,
    value: await press(control, input),
  }));
  return async (form: FormData): Promise<void> => {
    const { refusal } = await perform(freshState(newFormKey()), form);
    redirect(
      resultPath(slug, { did: refusal?.code === 'not-from-this-site' ? 'not-from-here' : 'not-read' }),
    );
  };
};
