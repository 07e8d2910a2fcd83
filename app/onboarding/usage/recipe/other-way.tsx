import Link from 'next/link';
import { paths } from '@/lib/paths';

/** Back to the two ways out of another provider. */
export const OtherWay = () => (
  <Link href={paths.usageWay} className="inline-flex min-h-11 items-center">
    Choose the other way
  </Link>
);
