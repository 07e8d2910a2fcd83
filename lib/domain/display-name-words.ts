import { reasonWords } from './display-name-life';
import type { Missing } from './proofs';
import type { RegistrationView } from './registration-view';

/**
 * What the ladder says of a display name that is not simply cleared, or simply in review for the first time; null for
 * these two. In review is neutral: nothing is wrong and there is nothing to do.
 */
export function nameLine({
  name,
  displayName,
}: Pick<RegistrationView, 'name' | 'displayName'>): Missing | null {
  if (!name) return null;
  const { state, isFirst, registerBy } = name;
  if (state === 'in-review' && !isFirst)
    return {
      sentence: `Meta is reviewing the new name “${name.name}”. Customers see “${displayName}” until then.`,
      owner: 'Meta',
      expected: 'usually 24 to 48 hours',
      repair: 'by-itself',
    };
  if (registerBy)
    return {
      sentence: `Meta approved the new name “${name.name}”. We register the number once more, so that customers see it.`,
      owner: 'we',
      expected: 'usually within a few minutes',
      repair: 'by-itself',
    };
  if (state === 'declined' || state === 'expired')
    return {
      sentence:
        state === 'declined'
          ? `Meta declined the name “${name.name}”.`
          : `The approval of the name “${name.name}” ran out.`,
      owner: 'you',
      expected: 'when Meta approves another name',
      repair: 'name',
    };
  return null;
}

/** Why Meta declined the newest name; null when it did not say, or did not decline it. */
export const whyDeclined = ({ name }: RegistrationView): string | null =>
  name?.state === 'declined' && name.reason ? reasonWords[name.reason] : null;

/** A name may be changed while the number works and Meta is not looking at one already. */
export const isRenamable = ({ state, name }: RegistrationView): boolean =>
  state === 'connected' && name !== null && name.state !== 'in-review' && name.registerBy === null;
