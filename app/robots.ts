import type { MetadataRoute } from 'next';
import { env } from '@/lib/env';

// Whole addresses are known when the app runs, not when it is built.
export const dynamic = 'force-dynamic';

/** Help is for everybody; what belongs to one account is of no use to a search engine. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      disallow: ['/api/', '/code/', '/deregistration', '/numbers', '/onboarding/', '/sandbox', '/sign-in/'],
    },
    sitemap: `${env().appUrl}/sitemap.xml`,
  };
}
