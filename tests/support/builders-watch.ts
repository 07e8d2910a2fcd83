import { eventsOf } from '@/lib/db/events';
import { proofsOf } from '@/lib/db/proofs';
import { findRegistrationForJob } from '@/lib/db/registrations';
import { watchNumber } from '@/lib/operations/registration/watch';
import type { ManagerOrder } from '@/lib/whatsapp/sandbox/control-orders';
import type { customersOf } from './builders-onboarding';
import { rows } from './database';
import type { TestSandbox } from './sandbox';

type Connected = Awaited<ReturnType<ReturnType<typeof customersOf>['connected']>>;
type Watched = Pick<Connected, 'registrationId' | 'member' | 'e164'>;

type OnNumber = Extract<ManagerOrder, { e164?: string | undefined }>;
/** An act on one number, without the number. */
type NumberAct = OnNumber extends infer Order
  ? Order extends OnNumber
    ? Omit<Order, 'e164' | 'phoneNumberId'>
    : never
  : never;

/** What happens at Meta to a number, and what the watch makes of it. */
export const watchOf = (sandbox: TestSandbox) => {
  const happen = (customer: Watched, act: NumberAct) =>
    sandbox.control.manager({ ...act, e164: customer.e164 } as ManagerOrder);
  const look = ({ registrationId }: Watched) => watchNumber(registrationId);
  return {
    happen,
    look,
    /** Something happens at Meta, and the watch looks. */
    meets: async (customer: Watched, act: NumberAct) => {
      await happen(customer, act);
      await look(customer);
    },
    standing: async ({ registrationId }: Watched) => {
      const row = await findRegistrationForJob(registrationId);
      return [row?.registration.state, row?.registration.refusalCode];
    },
    held: async ({ registrationId }: Watched) =>
      (await proofsOf(registrationId)).map(({ kind }) => kind).toSorted(),
    story: async ({ registrationId }: Watched) => (await eventsOf(registrationId)).map(({ name }) => name),
    /** The subjects of the mails this person got, oldest first, without the reference. */
    mails: async ({ member }: Watched) =>
      (
        await rows<{ subject: string }>(
          'select subject from outbox where recipient = $1 order by created_at, id',
          [member.email],
        )
      ).map(({ subject }) => subject.replace(/ \(RG-.*\)$/, '').replace(/ending \d{4}/, 'ending 1234')),
  };
};
