'use client';
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';

const HelpBesideContext = createContext(false);
const never = () => () => undefined;

/** True where an article can open beside the page: in the wizard, once its scripts run. */
export const useHelpBeside = (): boolean => useContext(HelpBesideContext);

export const HelpBeside = ({ children }: { children: ReactNode }) => {
  const isAlive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return <HelpBesideContext value={isAlive}>{children}</HelpBesideContext>;
};
