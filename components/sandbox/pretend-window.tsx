import type { ReactNode } from 'react';

/**
 * The frame of Meta's stand-in: grey, dashed, in another typeface, so that nobody takes it for PaxFlow, or for Meta.
 */
export const PretendWindow = ({ title, children }: { title: string; children: ReactNode }) => (
  <main id="main" tabIndex={-1} className="grow bg-sunken px-4 py-8 font-serif outline-none sm:py-14">
    <div className="mx-auto max-w-narrow border-4 border-dashed border-edge bg-surface">
      <p className="mb-0 border-b-4 border-dashed border-edge px-5 py-3 font-bold sm:px-8">
        Pretend Meta{' '}
        <span className="font-normal">- a stand-in of the sandbox. Nothing here reaches Meta.</span>
      </p>
      <div className="flush p-5 sm:p-8">
        <h1 className="text-large">{title}</h1>
        {children}
      </div>
    </div>
  </main>
);
