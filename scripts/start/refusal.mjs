/** A foreseen "no": the person reads the sentence, not a stack. */
export class Refusal extends Error {
  /** @override */
  name = 'Refusal';
}
