import { RefusalNotice } from '@/components/ui/refusal-notice';
import { after } from '@/lib/clock';
import { codeLimits } from '@/lib/domain/code-limits';

/** Meta went silent over the code: it may arrive all the same. */
export const MaybeSent = ({ at }: { at: Date }) => (
  <RefusalNotice refusal={{ code: 'code-maybe-sent', until: after(at, codeLimits.sendsApartMs) }} focus />
);
