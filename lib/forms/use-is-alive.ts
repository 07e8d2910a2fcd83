'use client';
import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** False on the server and until the page's scripts have taken over; what they render first is what was sent. */
export const useIsAlive = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
