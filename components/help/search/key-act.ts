/** Where the keyboard stands in a list of suggestions; -1 is the field itself. */
type Standing = { isOpen: boolean; active: number; count: number };

/** What a key does. A `stand` alone leaves the key to the browser too, so that Home and End move within the text. */
export type KeyAct = { stand?: number; chooses?: true; closes?: true; isOurs: boolean };

/** One step through the lines and the field, round and round. */
const step = ({ isOpen, active, count }: Standing, by: 1 | -1): number => {
  const from = isOpen ? active : -1;
  return ((from + 1 + by + count + 1) % (count + 1)) - 1;
};

/** The keys of an editable combobox with a list. Pattern: ARIA Authoring Practices 1.2. */
export const keyAct = (key: string, standing: Standing): KeyAct => {
  const { isOpen, active, count } = standing;
  const hasLines = count > 0;
  switch (key) {
    case 'ArrowDown':
      return hasLines ? { stand: step(standing, 1), isOurs: true } : { isOurs: false };
    case 'ArrowUp':
      return hasLines ? { stand: step(standing, -1), isOurs: true } : { isOurs: false };
    case 'Home':
    case 'End':
      return { stand: -1, isOurs: false };
    case 'Enter':
      return isOpen && active >= 0 ? { chooses: true, isOurs: true } : { isOurs: false };
    case 'Escape':
      return isOpen ? { closes: true, isOurs: true } : { isOurs: false };
    default:
      return { isOurs: false };
  }
};
