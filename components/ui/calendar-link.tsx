/** A date of the page as a file for a calendar. */
export const CalendarLink = ({ href }: { href: string }) => (
  <p className="print:hidden">
    <a href={href} download className="inline-flex min-h-11 items-center">
      Put this date into your calendar
    </a>
  </p>
);
