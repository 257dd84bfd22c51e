import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../src/platform/index.js';
import { writePartnershipFile } from './partnership-file.js';
import { report } from './report.js';

/** Where everything of one run lives; nothing of it stays. */
export interface Ground {
  folder: string;
  databaseUrl: string;
  /** Settings for a portal on it. */
  settings: Readonly<Record<string, string>>;
  /** What people's addresses of the generated season end in. */
  domain: string;
  clear(): Promise<void>;
}

/** Pictures of 232 students are sent; one draft in eleven takes a picture. */
const entries = 3_000;
const rows = 2_072;

/** A database of its own with 2,072 partnerships and 3,000 entries; says how long both took. */
export async function prepareGround(): Promise<Ground> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-bench-'));
  const database = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), log: () => undefined });
  const settings = {
    NODE_ENV: 'development',
    DATABASE_URL: database.url,
    DATA_DIR: join(folder, 'data'),
    UPLOADS_DIR: join(folder, 'uploads'),
    POSTS_PER_MINUTE: '1000000',
    DEMO: 'false',
  };
  const file = join(folder, 'partnerships.csv');
  await writePartnershipFile(file, rows);
  report({
    bench: `importing ${rows} partnerships by the command line`,
    value: await command(settings, ['registry', 'import', file]),
    unit: 's',
  });
  const generate = ['demo', 'generate', '--entries', String(entries), '--seed', 'bench', '--round'];
  report({
    bench: `generating ${entries} entries by the command line`,
    value: await command(settings, generate),
    unit: 's',
  });
  const clear = async () => {
    await database.stop();
    await rm(folder, { recursive: true });
  };
  return {
    folder,
    databaseUrl: database.url,
    settings,
    domain: `season-${new Date().getFullYear()}-bench.demo.example`,
    clear,
  };
}

/** @returns the seconds that the command of the built portal took */
export async function command(settings: Record<string, string>, args: readonly string[]): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['dist/cli/main.js', ...args], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number];
  if (code !== 0) throw new Error(`The command ${args.slice(0, 2).join(' ')} ended with ${code}.`);
  return (performance.now() - begun) / 1000;
}

/** An empty database beside the ground's own. @returns its address */
export async function anotherDatabase({ databaseUrl }: Ground, name: string): Promise<string> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  return url.href;
}

export const cores = availableParallelism();
