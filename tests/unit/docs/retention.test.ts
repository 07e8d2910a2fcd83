import { readFileSync } from 'node:fs';
import { getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import * as schema from '@/lib/db/schema';
import * as deskSchema from '@/lib/db/schema-desk';
import { customerTable, retentionRules, retentionTable } from '@/lib/domain/retention';

/** The cells of the only table of a page, without its head. */
const tableIn = (path: string): string[][] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .slice(1, -1)
        .split(' | ')
        .map((cell) => cell.trim()),
    );

describe('how long everything is kept', () => {
  it('is said by the page of the docs as the jobs do it', () => {
    expect(tableIn('docs/retention.md')).toEqual(retentionTable());
  });

  it('is said by the help article as the jobs do it', () => {
    expect(tableIn('content/help/getting-started/delete-your-account.mdx')).toEqual(customerTable());
  });

  it('is said of every table there is, and of none that there is not', () => {
    const tables = Object.values({ ...schema, ...deskSchema })
      .filter((one) => is(one, PgTable))
      .map((table) => getTableName(table));
    const named = new Set<string>(retentionRules.flatMap((rule) => rule.tables));
    expect([...named].toSorted()).toEqual([...new Set(tables)].toSorted());
  });
});
