import { cn } from '@/lib/cn';

/** Where the printed article can be read again. A path gets the site's name from the stylesheet. */
export const PrintedAddress = ({ address }: { address: string }) => (
  <p className="mt-8 hidden text-small print:block">
    You find this article at <span className={cn(address.startsWith('/') && 'within-site')}>{address}</span>
  </p>
);
