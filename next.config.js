import createMDX from '@next/mdx';
import { securityHeaders } from './scripts/ready/security-headers.mjs';

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
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
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
