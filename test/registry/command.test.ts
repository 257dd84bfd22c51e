import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Command } from 'commander';
import { registryCommands } from '../../src/registry/index.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { fileOf } from './support/partnership-file.js';

let portal: TestPortal;
let folder: string;
beforeAll(async () => {
  portal = await startPortal();
  folder = await mkdtemp(join(tmpdir(), 'registry-'));
});
afterAll(async () => {
  await portal.stop();
  await rm(folder, { recursive: true });
});

/** Runs `registry import` as the operator types it. @returns what it wrote and its exit code */
async function run(text: string, ...options: string[]) {
  const file = join(folder, 'partnerships.csv');
  await writeFile(file, text);
  const written = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    const program = new Command();
    registryCommands(program, (story) => story({ app: portal.app }));
    await program.parseAsync(['registry', 'import', file, ...options], { from: 'user' });
    return { said: written.mock.calls.map(([chunk]) => String(chunk)).join(''), code: process.exitCode ?? 0 };
  } finally {
    written.mockRestore();
    process.exitCode = 0;
  }
}

test('`registry import` says what is new, and the second time that nothing is', async () => {
  expect(await run(fileOf({}), '--dry-run')).toEqual({
    said: 'Would store 2 new communities of 2 and 1 new partnerships of 1 from 1 lines.\n',
    code: 0,
  });
  expect((await run(fileOf({}))).said).toContain('Stored 2 new communities of 2 and 1 new partnerships of 1');
  expect((await run(fileOf({}))).said).toContain('Stored 0 new communities of 2 and 0 new partnerships of 1');
});

test('`registry import` names each rejected line and exits with 1', async () => {
  const { said, code } = await run(fileOf({}, { partner_iso2: 'ZZ' }));
  expect(said).toContain('Nothing was stored: 1 rejected.\n  line 3: “ZZ” is not a country code of ISO 3166-1.');
  expect(code).toBe(1);
});
