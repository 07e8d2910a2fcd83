import Link from 'next/link';
import { HelpLink } from '@/components/onboarding/help-link';
import { paths } from '@/lib/paths';

/** What a customer with a fresh registration should do, and not do. */
export const WhatNext = ({ reference }: { reference: string }) => (
  <>
    <h2>What next</h2>
    <ul>
      <li>
        Keep the <Link href={paths.number(reference)}>page of this number</Link>: it stays true, shows
        everything that happens, and can be printed.
      </li>
      <li>Use PaxFlow’s conversation interface to write to your customers.</li>
      <li>Do not log in to WhatsApp with this number, on any device.</li>
      <li>
        Connect CRM, bot and support tools through PaxFlow only.{' '}
        <HelpLink article="exclusivity/connection-constraints">
          What the number can and cannot do now
        </HelpLink>
      </li>
    </ul>
    <p>
      <Link href={paths.numbers}>Your numbers</Link>
    </p>
  </>
);
