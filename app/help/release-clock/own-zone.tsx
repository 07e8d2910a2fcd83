'use client';

import { useEffect } from 'react';

/** Chooses the reader's own time zone in a select, where nothing else was chosen. Without scripts UTC stays. */
export const OwnZone = ({ field }: { field: string }) => {
  useEffect(() => {
    const select = document.getElementById(field);
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!(select instanceof HTMLSelectElement) || !zone) return;
    // Browsers know some zones by another name than the server does; both names are good.
    if (![...select.options].some(({ value }) => value === zone)) select.add(new Option(zone, zone));
    select.value = zone;
  }, [field]);
  return null;
};
