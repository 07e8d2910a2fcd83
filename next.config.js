import { join } from 'node:path';
import createMDX from '@next/mdx';
import { oldAddresses } from './lib/help/old-addresses.js';
import { securityHeaders } from './scripts/ready/security-headers.mjs';

/** Pages whose address is a secret: no other page may learn it, and no search engine keep it. */
const secretAddress = [
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
];

/** @type {import('next').NextConfig} */
const config = {
  pageExtensions: ['ts', 'tsx'],
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  // Types are checked by `npm run check`, tests included; a start does not wait for them a second time.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  experimental: { serverActions: { bodySizeLimit: '64kb' } },
  serverExternalPackages: ['@electric-sql/pglite', 'pg', 'pg-boss', 'nodemailer'],
  redirects: async () => oldAddresses(join(import.meta.dirname, 'content/help')),
  // A folder cannot be called `<slug>.md`, so the Markdown of an article lives below it.
  rewrites: async () => [
    { source: '/help/:collection/:slug.md', destination: '/help/:collection/:slug/markdown' },
  ],
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    { source: '/code/:path*', headers: secretAddress },
    { source: '/invitation/:path*', headers: secretAddress },
  ],
};

// Plugins are named by string: the bundler runs them in its own process.
const withMDX = createMDX({
  options: {
    remarkPlugins: ['remark-frontmatter', ['remark-mdx-frontmatter', { name: 'frontmatter' }], 'remark-gfm'],
    rehypePlugins: [
      'rehype-slug',
      '@stefanprobst/rehype-extract-toc',
      '@stefanprobst/rehype-extract-toc/mdx',
    ],
  },
});

export default withMDX(config);
