import { supportEmail } from '@/components/layout/support';

/** A person, at the end of every article, with the subject filled in. */
export const ContactOffer = ({ about }: { about: string }) => (
  <section aria-labelledby="contact-title" className="mt-12">
    <h2 id="contact-title" className="mt-0 text-lead">
      Still not sure?
    </h2>
    <p className="mb-0">
      <a href={`mailto:${supportEmail}?subject=${encodeURIComponent(`About: ${about}`)}`}>
        Ask PaxFlow support
      </a>{' '}
      before you change anything. Name the tool or the number's last four digits, never a code or a PIN.
    </p>
  </section>
);
