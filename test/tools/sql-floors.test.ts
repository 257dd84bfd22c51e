import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

/** What belongs to every module: the platform's own records. */
const SHARED = 'platform';
const moduleOf = (file: string): string => file.split(/[\\/]/)[1]!;
const isMigration = (file: string): boolean => /[\\/]migrations[\\/]/.test(file);

const files = globSync('src/**/*.{ts,tsx}').map((file) => ({ file, text: readFileSync(file, 'utf8') }));

/** By table, the module whose migrations make it. */
const owners = new Map(
  files
    .filter(({ file }) => isMigration(file))
    .flatMap(({ file, text }) =>
      Array.from(
        text.matchAll(/CREATE TABLE (?:IF NOT EXISTS )?([a-z_]+)/g),
        ([, table]) => [table!, moduleOf(file)] as const,
      ),
    ),
);

/** Where SQL of a module names a table of another. */
function trespassesIn({ file, text }: { file: string; text: string }): string[] {
  const named = Array.from(text.matchAll(/\b(?:FROM|JOIN|UPDATE|INTO)\s+([a-z_]+)\b/g), ([, table]) => table!);
  return named
    .filter((table) => owners.has(table) && ![moduleOf(file), SHARED].includes(owners.get(table)!))
    .map((table) => `${file} reads ${table} of ${owners.get(table)}`);
}

describe('SQL keeps to the floors as imports do', () => {
  test('a module reads its own tables, the platform’s, and what others show of theirs in views', () => {
    expect(owners.get('account')).toBe('auth');
    expect(files.filter(({ file }) => !isMigration(file)).flatMap(trespassesIn)).toEqual([]);
  });

  test('a table of another module is seen in whatever part of a statement it stands', () => {
    const text = 'SELECT 1 FROM entry e JOIN\n account a ON true; UPDATE account SET x = 1; INSERT INTO stored_file';
    expect(trespassesIn({ file: 'src/yaas/x.queries.ts', text })).toEqual([
      'src/yaas/x.queries.ts reads account of auth',
      'src/yaas/x.queries.ts reads account of auth',
      'src/yaas/x.queries.ts reads stored_file of storage',
    ]);
  });
});
