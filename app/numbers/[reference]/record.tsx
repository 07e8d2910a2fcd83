import { paths } from '@/lib/paths';

/** The same page as something to keep. */
export const Record = ({ reference }: { reference: string }) => (
  <section aria-labelledby="record" className="print:hidden">
    <h2 id="record">Keep this record</h2>
    <p>
      Print this page with your browser, on paper or as a PDF: the buttons stay away and everything else comes
      along. For a spreadsheet,{' '}
      <a href={paths.numberRecord(reference)} download>
        download it as a CSV file
      </a>
      .
    </p>
  </section>
);
