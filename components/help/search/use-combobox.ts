import { useEffect, useEffectEvent, useId, useState } from 'react';
import { keyAct } from './key-act';
import { optionId } from './search-popup';

type Combobox = {
  input: HTMLInputElement;
  /** How many lines there are; with none the list is closed. */
  count: number;
  /** What the lines are about: when it changes, the keyboard stands in the field again. */
  content: string;
};

const openingSigns = ['focus', 'input', 'click'] as const;

/**
 * Makes a list of suggestions of a field that stands on the page already, so that what is typed in it stays. Pattern:
 * ARIA 1.2, editable combobox with list autocomplete.
 */
export const useCombobox = ({ input, count, content }: Combobox) => {
  const listId = useId();
  const [isWanted, setWanted] = useState(document.activeElement === input);
  const [place, setPlace] = useState({ content, active: -1 });
  const isOpen = isWanted && count > 0;
  const active = isOpen && place.content === content ? Math.min(place.active, count - 1) : -1;

  useEffect(() => {
    const attributes: Record<string, string | null> = {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': String(isOpen),
      'aria-controls': isOpen ? listId : null,
      'aria-activedescendant': active >= 0 ? optionId(listId, active) : null,
    };
    for (const [name, value] of Object.entries(attributes))
      if (value === null) input.removeAttribute(name);
      else input.setAttribute(name, value);
  }, [input, isOpen, listId, active]);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const act = keyAct(event.key, { isOpen, active, count });
    if (act.isOurs) event.preventDefault();
    if (act.chooses) document.getElementById(optionId(listId, active))?.click();
    if (act.closes) setWanted(false);
    if (act.stand === undefined) return;
    if (act.isOurs) setWanted(true);
    setPlace({ content, active: act.stand });
  });

  useEffect(() => {
    const open = () => setWanted(true);
    const key = (event: KeyboardEvent) => onKey(event);
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof Node && input.form?.contains(relatedTarget))) setWanted(false);
    };
    const { form } = input;
    for (const sign of openingSigns) input.addEventListener(sign, open);
    input.addEventListener('keydown', key);
    form?.addEventListener('focusout', leave);
    return () => {
      for (const sign of openingSigns) input.removeEventListener(sign, open);
      input.removeEventListener('keydown', key);
      form?.removeEventListener('focusout', leave);
    };
  }, [input]);

  return { listId, isOpen, active, close: () => setWanted(false) };
};
