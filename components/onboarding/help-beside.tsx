'use client';
import { createContext, type ReactNode, useContext } from 'react';
import { useIsAlive } from '@/lib/forms/use-is-alive';

const HelpBesideContext = createContext(false);

/** True where an article can open beside the page: in the wizard, once its scripts run. */
export const useHelpBeside = (): boolean => useContext(HelpBesideContext);

export const HelpBeside = ({ children }: { children: ReactNode }) => (
  <HelpBesideContext value={useIsAlive()}>{children}</HelpBesideContext>
);
