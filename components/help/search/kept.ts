/** What this browser keeps for its reader. Where it may not keep anything, nothing is kept and nothing breaks. */
export const readKept = (name: string): string | null => {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
};

export const keep = (name: string, value: string | null): void => {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // A full or forbidden store: the search works without it.
  }
};

/** Set when the reader does not want `/` to open the search. */
export const withoutSlash = 'help-search-without-slash';
