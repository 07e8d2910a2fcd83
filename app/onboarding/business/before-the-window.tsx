/** What decides whether Meta's window ends well, said before it opens. */
export const BeforeTheWindow = () => (
  <ul>
    <li>
      You need full control of the business at Meta. If somebody else has it, ask that person to sit with you.
    </li>
    <li>Meta offers the businesses of the Facebook account that is signed in on this device.</li>
    <li>
      A business at Meta holds 2 numbers, and 20 once Meta has verified it. Its WhatsApp Business Account must
      be approved.
    </li>
    <li>
      Leave every permission on, and come back within 10 minutes. You can open the window as often as you
      like.
    </li>
  </ul>
);
