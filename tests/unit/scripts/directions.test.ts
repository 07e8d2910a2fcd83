import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { tempFolder } from '../../support/temp-folder';

type Planted = { file: string; source: string };

const importing = (path: string) => `import { a } from '${path}';\nexport const b = a;\n`;
const readingEnv = 'export const a = process.env.A;\n';

const at = (name: string, file: string, source: string) => [name, { file, source }] as const;

const wrong = [
  at('a component imports app', 'components/ui/w1.tsx', importing('@/app/page')),
  at('a component climbs to app', 'components/ui/w2.tsx', importing('../../app/page')),
  at('a component imports lib/db', 'components/ui/w3.tsx', importing('@/lib/db/client')),
  at('a component climbs to lib/db', 'components/ui/w4.tsx', importing('../../lib/db/client')),
  at('a component imports lib/operations', 'components/w5.tsx', importing('@/lib/operations/once')),
  at('a component imports lib/whatsapp', 'components/w6.tsx', importing('@/lib/whatsapp/types')),
  at('a component imports lib/auth', 'components/w7.tsx', importing('@/lib/auth/session')),
  at('a component imports lib/jobs', 'components/w8.tsx', importing('@/lib/jobs/queue')),
  at('a component imports lib/mail', 'components/w9.tsx', importing('@/lib/mail/outbox')),
  at('a component imports lib/env', 'components/w10.tsx', importing('@/lib/env')),
  at('a component loads lib/db late', 'components/w11.tsx', "export const a = import('@/lib/db/client');\n"),
  at('lib imports app', 'lib/operations/w1.ts', importing('@/app/page')),
  at('lib climbs to app', 'lib/w2.ts', importing('../app/page')),
  at('lib imports components', 'lib/operations/w3.ts', importing('@/components/ui/button')),
  at('a mail imports components', 'lib/mail/w4.tsx', importing('@/components/ui/button')),
  at('lib/db imports components', 'lib/db/w5.ts', importing('../../components/ui/button')),
  at('the domain imports the clock', 'lib/domain/w6.ts', importing('@/lib/clock')),
  at('the domain climbs to the clock', 'lib/domain/w7.ts', importing('../clock')),
  at('the domain imports Node', 'lib/domain/w8.ts', importing('node:fs')),
  at('the domain imports React', 'lib/domain/w9.ts', importing('react')),
  at('an operation imports drizzle', 'lib/operations/w10.ts', importing('drizzle-orm')),
  at('a page imports drizzle', 'app/w11.tsx', importing('drizzle-orm/pg-core')),
  at('a page imports a script', 'app/w12.tsx', importing('@/scripts/start/port.mjs')),
  at('lib imports a test', 'lib/w13.ts', importing('@/tests/support/builders')),
  at('a page reads the environment', 'app/w14.tsx', readingEnv),
  at('an operation reads the environment', 'lib/operations/w15.ts', readingEnv),
  at(
    'a module takes env from Node',
    'lib/w16.ts',
    "import { env } from 'node:process';\nexport const a = env.A;\n",
  ),
  at('the sandbox’s rooms read the environment', 'lib/whatsapp/sandbox/w17.ts', readingEnv),
];

const right = [
  at('a page imports components', 'app/help/r1.tsx', importing('@/components/ui/button')),
  at('a page imports lib/db', 'app/r2.tsx', importing('@/lib/db/numbers')),
  at('a component imports a component', 'components/ui/r3.tsx', importing('@/components/ui/button')),
  at('a component imports its neighbour', 'components/ui/r4.tsx', importing('./button')),
  at('a component imports the domain', 'components/r5.tsx', importing('@/lib/domain/refusals')),
  at('a component imports forms', 'components/r6.tsx', importing('@/lib/forms/form-state')),
  at('a component imports paths', 'components/r7.tsx', importing('@/lib/paths')),
  at('a component imports cn', 'components/r8.tsx', importing('@/lib/cn')),
  at('an operation imports lib/db', 'lib/operations/r9.ts', importing('@/lib/db/numbers')),
  at('lib/db imports drizzle', 'lib/db/r10.ts', importing('drizzle-orm/pg-core')),
  at('the domain imports zod', 'lib/domain/r11.ts', importing('zod')),
  at('the domain imports libphonenumber-js', 'lib/domain/r12.ts', importing('libphonenumber-js/max')),
  at('the domain imports itself', 'lib/domain/r13.ts', importing('./refusals')),
  at('lib/env.ts reads the environment', 'lib/env.ts', readingEnv),
  at('the sandbox’s program reads the environment', 'lib/whatsapp/sandbox/main.ts', readingEnv),
  at('a script reads the environment', 'scripts/r14.mjs', readingEnv),
];

const report = z.object({
  diagnostics: z.array(z.object({ category: z.string(), location: z.object({ path: z.string() }) })),
});
const guarding = new Set(['lint/style/noRestrictedImports', 'lint/style/noProcessEnv']);
const folder = tempFolder();
let complaints: Set<string>;

beforeAll(() => {
  for (const file of ['biome.json', '.gitignore']) copyFileSync(file, join(folder, file));
  for (const [, { file, source }] of [...wrong, ...right]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), source);
  }
  const lint = ['lint', '--reporter=json', '--max-diagnostics=none', '.'];
  const { stdout } = spawnSync(resolve('node_modules/.bin/biome'), lint, { cwd: folder, encoding: 'utf8' });
  const { diagnostics } = report.parse(JSON.parse(stdout.slice(stdout.indexOf('{'))));
  const guarded = diagnostics.filter(({ category }) => guarding.has(category));
  complaints = new Set(guarded.map(({ location }) => location.path));
});

test.each<readonly [string, Planted]>(wrong)('complains when %s', (_, { file }) => {
  expect(complaints).toContain(file);
});

test.each<readonly [string, Planted]>(right)('is content when %s', (_, { file }) => {
  expect(complaints).not.toContain(file);
});
