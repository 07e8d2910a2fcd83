/** A number within a heading: it does not break, and reads from left to right. */
export const NumberText = ({ children }: { children: string }) => (
  <span dir="ltr" className="whitespace-nowrap">
    {children}
  </span>
);
