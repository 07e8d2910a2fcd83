import { HelpLink } from '@/components/onboarding/help-link';

/** How two-step verification is turned off, by the link in Meta's mail. Source: Meta, two-step verification. */
export const TurnOffSteps = () => (
  <>
    <ol>
      <li>In WhatsApp Manager at Meta, open Account tools, then Phone numbers, and choose the number.</li>
      <li>Open “Two-step verification” and press “Turn off”.</li>
      <li>Meta sends a mail with a link to the admins of the business. Open that link.</li>
      <li>Come back here and let us look whether it is off.</li>
    </ol>
    <p>
      <HelpLink article="code-and-pin/turn-off-two-step">Who can do this, and what can go wrong</HelpLink>
    </p>
  </>
);
