import { ActButton } from '@/components/sandbox/act-button';
import { ActForm } from '@/components/sandbox/act-form';
import { internationalNumber } from '@/lib/domain/number-text';
import type { SandboxPhone } from '@/lib/whatsapp/sandbox/control-types';
import { lineAction } from './actions';

/** Numbers in accounts of other providers: what the customer or the old provider does there. */
export const OtherProviders = ({ phones }: { phones: readonly SandboxPhone[] }) => {
  const elsewhere = phones.filter(({ holder }) => holder === 'other_provider');
  if (elsewhere.length === 0) return null;
  return (
    <section aria-labelledby="other-providers">
      <h2 id="other-providers">At other providers</h2>
      {elsewhere.map(({ e164 }) => (
        <div key={e164} className="mb-4">
          <h3 className="text-body">
            <span dir="ltr">{internationalNumber(e164)}</span>
          </h3>
          <ActForm
            label={`${internationalNumber(e164)} at its provider`}
            action={lineAction}
            hidden={{ e164 }}
          >
            <ActButton name="act" value="two-step-off">
              Switch two-step off there
            </ActButton>
            <ActButton name="act" value="prepare-move">
              Prepare it for moving
            </ActButton>
            <ActButton name="act" value="remove-number" isGrave>
              Remove it there
            </ActButton>
          </ActForm>
        </div>
      ))}
    </section>
  );
};
