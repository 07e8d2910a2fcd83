import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticleList } from '@/components/help/article-list';
import { Breadcrumbs } from '@/components/help/breadcrumbs';
import { JsonLd } from '@/components/help/json-ld';
import { findCollection, listCollections } from '@/lib/help/articles';
import { collectionData } from '@/lib/help/structured-data';
import { paths } from '@/lib/paths';
import { addressOf } from '@/lib/site-address';

type Props = PageProps<'/help/[collection]'>;

export const dynamicParams = false;
export const generateStaticParams = () => listCollections().map(({ slug }) => ({ collection: slug }));

const collectionOf = async ({ params }: Props) => findCollection((await params).collection) ?? notFound();

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { title, description } = await collectionOf(props);
  return { title, description };
};

export default async function CollectionPage(props: Props) {
  const collection = await collectionOf(props);
  return (
    <>
      <link rel="canonical" href={addressOf(paths.collection(collection.slug))} />
      <JsonLd data={collectionData(collection, addressOf)} />
      <Breadcrumbs crumbs={[{ href: paths.help, label: 'Help' }]} />
      <div className="max-w-narrow">
        <h1 className="mb-3">{collection.title}</h1>
        <p className="mb-8 text-lead text-ink-soft">{collection.description}</p>
        <ArticleList articles={collection.articles} heading="h2" />
      </div>
    </>
  );
}
