import { Steps } from '@/components/help/steps';
import { SummaryList } from '@/components/ui/summary-list';
import type { NumberAnswer } from '@/lib/domain/number-check';

const channels = { good: 'Yes', 'not-advised': 'Not advised', no: 'No' } as const;

/** The answer in one sentence. */
export const numberHeadline = ({ method, isCountryServed }: NumberAnswer): string => {
  if (!isCountryServed) return 'Numbers from this country cannot be connected.';
  if (method === 'sms') return 'This kind of number works. Choose the SMS for the code.';
  return method === 'voice'
    ? 'This kind of number works. Choose the call for the code.'
    : 'This kind of number cannot get the code as it is.';
};

/** What kind of number it is, how the code can reach it, and what to do. */
export const NumberResult = ({ answer }: { answer: NumberAnswer }) => {
  const { country, words, sms, voice, steps, isCountryServed, hasRegionsNotServed } = answer;
  return (
    <>
      <SummaryList
        rows={[
          { term: 'Country', value: country?.name ?? 'You did not say' },
          { term: 'Kind of line', value: words },
          { term: 'Code by SMS', value: isCountryServed ? channels[sms] : 'No' },
          { term: 'Code by call', value: isCountryServed ? channels[voice] : 'No' },
        ]}
      />
      <h3>What to do</h3>
      {steps.length > 1 ? (
        <Steps>
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Steps>
      ) : (
        <p>{steps[0]}</p>
      )}
      {hasRegionsNotServed ? (
        <p>
          Meta does not serve Crimea, Donetsk and Luhansk. Nobody can tell that from the number. If yours
          belongs there, choose another one.
        </p>
      ) : null}
    </>
  );
};
