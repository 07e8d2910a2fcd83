import type { Member } from '@/lib/auth/member';
import { MINUTE } from '@/lib/clock';
import { movePoints } from '@/lib/domain/moving';
import type { Outcome } from '@/lib/domain/refusals';
import { changeName } from '@/lib/operations/display-name/change-name';
import { acknowledgeConsequences } from '@/lib/operations/onboarding/acknowledge';
import { answerLine } from '@/lib/operations/onboarding/answer-line';
import { answerUsage, chooseWay, confirmMove } from '@/lib/operations/onboarding/answer-usage';
import { askCode } from '@/lib/operations/onboarding/ask-code';
import { chooseOwnNumber, chooseStockNumber } from '@/lib/operations/onboarding/choose-number';
import { mailCodeLink, makeCodeLink } from '@/lib/operations/onboarding/code-link';
import {
  chooseBusiness,
  confirmBusiness,
  giveDisplayName,
} from '@/lib/operations/onboarding/connect-business';
import { enterCode } from '@/lib/operations/onboarding/enter-code';
import { clearUsage, numberFreed, paidMessageOn } from '@/lib/operations/onboarding/free-number';
import { leaveOnboarding } from '@/lib/operations/onboarding/leave-onboarding';
import { givePin } from '@/lib/operations/onboarding/old-pin';
import { openOnboarding } from '@/lib/operations/onboarding/open-onboarding';
import { checkProofs } from '@/lib/operations/registration/check-proofs';
import { repairRegistration } from '@/lib/operations/registration/repair-registration';
import { submitRegistration } from '@/lib/operations/registration/submit-registration';
import { sendTestMessage } from '@/lib/operations/registration/test-message';
import { seeds } from '@/lib/whatsapp/sandbox/world/seed';
import { aLandline, aMember, aNumber, aStockNumber, granted, wrongCode } from './builders';
import { allTicks, customersOf, key, runRegistering } from './builders-onboarding';
import type { TestSandbox } from './sandbox';

/** One form: how it is sent, and the same key with other content where the form has any. */
type Sent = {
  member: Member;
  send: () => Promise<Outcome<unknown>>;
  other: (() => Promise<Outcome<unknown>>) | null;
};

const form = <T extends object>(
  member: Member,
  operation: (member: Member, content: T & { key: string }) => Promise<Outcome<unknown>>,
  content: T,
  changed?: Partial<T>,
): Sent => {
  const k = key();
  return {
    member,
    send: () => operation(member, { ...content, key: k }),
    other: changed ? () => operation(member, { ...content, ...changed, key: k }) : null,
  };
};

/** Every form of the product that changes something, each with somebody who has come so far. */
export const formsOf = (sandbox: TestSandbox) => {
  const customers = customersOf(sandbox);
  const refused = async () => {
    const customer = await customers.submitted();
    await sandbox.control.manager({ act: 'restrict-waba', wabaId: sandbox.wabaId });
    await runRegistering(sandbox, customer);
    return customer;
  };

  const forms: Record<string, () => Promise<Sent>> = {
    opening: async () => form(await aMember(), openOnboarding, {}),
    leaving: async () => form((await customers.withNumber()).member, leaveOnboarding, {}),
    'an own number': async () => {
      const { member } = await customers.withNumber();
      return form(member, chooseOwnNumber, { number: aNumber(), country: '' }, { number: aNumber() });
    },
    'a PaxFlow number': async () => {
      const { member } = await customers.withNumber();
      const [one, two] = [(await aStockNumber()).id, (await aStockNumber()).id];
      return form(member, chooseStockNumber, { stockNumber: one }, { stockNumber: two });
    },
    'who answers the call': async () => {
      const { member, numberId } = await customers.withNumber({ e164: aLandline() });
      return form(member, answerLine, { numberId, line: 'menu' as const }, { line: 'person' as never });
    },
    'where it is used': async () => {
      const { member, numberId } = await customers.withNumber();
      return form(
        member,
        answerUsage,
        { numberId, usage: 'whatsapp-app' as const },
        { usage: 'nowhere' as never },
      );
    },
    'the recipe': async () => {
      const { member, numberId } = await customers.withNumber();
      granted(await answerUsage(member, { key: key(), numberId, usage: 'whatsapp-app' }));
      return form(member, numberFreed, { numberId });
    },
    'the end of its wait': async () => {
      const { member, numberId } = await customers.withNumber();
      granted(await answerUsage(member, { key: key(), numberId, usage: 'whatsapp-app' }));
      granted(await numberFreed(member, { key: key(), numberId }));
      await sandbox.moveClock(4 * MINUTE);
      return form(member, clearUsage, { numberId });
    },
    'the way out of a provider': async () => {
      const { member, numberId } = await customers.withNumber();
      granted(await answerUsage(member, { key: key(), numberId, usage: 'another-provider' }));
      return form(member, chooseWay, { numberId, way: 'move' as const }, { way: 'free' as never });
    },
    'the list for moving': async () => {
      const { member, numberId } = await customers.withNumber();
      granted(await answerUsage(member, { key: key(), numberId, usage: 'another-provider' }));
      granted(await chooseWay(member, { key: key(), numberId, way: 'move' }));
      const ready = movePoints.map(({ id }) => id as string);
      return form(member, confirmMove, { numberId, ready }, { ready: [] });
    },
    'the last paid message': async () => {
      const { member, numberId } = await customers.withNumber();
      granted(await answerUsage(member, { key: key(), numberId, usage: 'another-provider' }));
      granted(await chooseWay(member, { key: key(), numberId, way: 'free' }));
      return form(member, paidMessageOn, { numberId, lastPaid: '2026-01-01' }, { lastPaid: '2026-01-02' });
    },
    'the acknowledgement': async () => {
      const { member, numberId } = await customers.withNumber();
      const { key: _, ...ticks } = allTicks(numberId);
      return form(member, acknowledgeConsequences, ticks, { acknowledged: [] });
    },
    'the choice of a business': async () => {
      const { member } = await customers.acknowledged();
      const [wabaId, other] = [seeds.luckyShrub.wabaId, seeds.cornerBakery.wabaId];
      granted(await customers.visit(member, { wabaId, alsoWabaIds: [other] }));
      return form(member, chooseBusiness, { wabaId }, { wabaId: other as never });
    },
    'the right business': async () => {
      const { member } = await customers.acknowledged();
      granted(await customers.visit(member));
      return form(member, confirmBusiness, { offer: sandbox.wabaId as string }, { offer: 'another' });
    },
    'another display name': async () => {
      const { member, reference, registrationId, e164 } = await customers.connected();
      await sandbox.control.manager({ act: 'decide-name', e164, decision: 'DECLINED' });
      await checkProofs(registrationId, 1_000);
      return form(
        member,
        changeName,
        { reference, displayName: 'Lucky Bush', checkedName: '' },
        { displayName: 'Lucky Tree' },
      );
    },
    'the display name': async () => {
      const { member } = await customers.acknowledged();
      return form(member, giveDisplayName, { displayName: 'Lucky Shrub' }, { displayName: 'Lucky Bush' });
    },
    'asking for a code': async () => {
      const { member, numberId } = await customers.withBusiness();
      return form(member, askCode, { numberId, method: 'sms' as const }, { method: 'voice' as never });
    },
    'a wrong code': async () => {
      const { member, numberId, code } = await customers.codeAsked();
      return form(member, enterCode, { numberId, code: wrongCode(code) }, { code });
    },
    'the code': async () => {
      const { member, numberId, code } = await customers.codeAsked();
      return form(member, enterCode, { numberId, code });
    },
    'the link for the phone’s holder': async () => {
      const { member, numberId } = await customers.codeAsked();
      return form(member, makeCodeLink, { numberId }, { numberId: 'num_another' });
    },
    'the mail with that link': async () => {
      const { member, numberId } = await customers.codeAsked();
      granted(await makeCodeLink(member, { key: key(), numberId }));
      const email = 'front-desk@example.com';
      return form(member, mailCodeLink, { numberId, email }, { email: 'another@example.com' });
    },
    'the PIN from before': async () => {
      const { member, numberId, pin } = await customers.withOldPin();
      return form(member, givePin, { numberId, pin }, { pin: '999999' });
    },
    'the registration': async () => {
      const { member, numberId } = await customers.verified();
      return form(member, submitRegistration, { numberId }, { numberId: 'num_another' });
    },
    'the repair': async () => {
      const { member, reference } = await refused();
      return form(member, repairRegistration, { reference }, { reference: 'RG-AAAA-AAAA' });
    },
    'the test message': async () => {
      const { member, reference } = await customers.connected();
      const [recipient, another] = [aNumber(), aNumber()];
      return form(member, sendTestMessage, { reference, recipient }, { recipient: another });
    },
  };
  return forms;
};
