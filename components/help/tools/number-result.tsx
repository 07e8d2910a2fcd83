import { Steps } from '@/components/help/steps';
import { SummaryList } from '@/components/ui/summary-list';
import { type NumberAnswer, regionsNotServed } from '@/lib/domain/number-check';

const channels = { good: 'Yes', 'not-advised': 'Not advised', no: 'No' } as const;

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
      {hasRegionsNotServed ? <p>{regionsNotServed}</p> : null}
    </>
  );
};
