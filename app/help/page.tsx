import type { Metadata } from 'next';
import { CollectionCard } from '@/components/help/collection-card';
import { ToolLinks } from '@/components/help/tool-links';
import { listCollections } from '@/lib/help/articles';
import { paths } from '@/lib/paths';
import { addressOf } from '@/lib/site-address';

export const metadata: Metadata = {
  title: { absolute: 'PaxFlow help' },
  description: 'Answers about connecting a phone number to WhatsApp with PaxFlow, and about leaving again.',
};

export default function HelpPage() {
  return (
    <>
      <link rel="canonical" href={addressOf(paths.help)} />
      <h1 className="mb-3">Help</h1>
      <p className="mb-0 max-w-narrow text-lead text-ink-soft">
        Short answers about connecting a number to WhatsApp with PaxFlow, living with it, and leaving again.
      </p>
      <ToolLinks />
      <div className="mt-8 grid gap-6 md:grid-cols-2">
        {listCollections().map((collection) => (
          <CollectionCard key={collection.slug} {...collection} />
        ))}
      </div>
    </>
  );
}
