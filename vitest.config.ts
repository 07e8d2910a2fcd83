import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

/** `server-only` throws outside a server bundle; in tests everything is the server. */
const alias = { '@': root, 'server-only': `${root}tests/support/server-only.ts` };

const project = (name: string, include: string, extra = {}) => ({
  resolve: { alias },
  test: { name, include: [include], environment: 'node' as const, ...extra },
});

export default defineConfig({
  test: {
    projects: [
      project('unit', 'tests/unit/**/*.test.ts'),
      project('content', 'tests/content/**/*.test.ts'),
      project('integration', 'tests/integration/**/*.test.ts', {
        setupFiles: ['tests/support/integration-env.ts'],
        testTimeout: 20_000,
        hookTimeout: 60_000,
        maxWorkers: 2,
      }),
    ],
  },
});
