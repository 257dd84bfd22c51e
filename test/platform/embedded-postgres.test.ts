import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/platform/database/embedded-postgres.js';

let folder: string;
let cluster: string;
/** A cluster that was made and stopped: making one takes longer than all that is tried with it. */
let made: string;
beforeAll(async () => {
  made = join(await mkdtemp(join(tmpdir(), 'embedded-postgres-')), 'cluster');
  await (await startEmbeddedPostgres({ dataDir: made, log: () => {} })).stop();
});
afterAll(() => rm(dirname(made), { recursive: true }));
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'embedded-postgres-'));
  cluster = join(folder, 'cluster');
});
afterEach(async () => {
  await until(() => serverNumber().then((pid) => pid === 0 || !exists(pid)));
  await rm(folder, { recursive: true });
});

const start = (): Promise<EmbeddedPostgres> => startEmbeddedPostgres({ dataDir: cluster, log: () => {} });

/** Another process of the portal that runs the server. */
async function otherProcess(): Promise<{ url: string; startedHere: boolean; process: ChildProcess }> {
  const holder = join(import.meta.dirname, '../support/hold-embedded-postgres.mjs');
  const child = spawn(process.execPath, [holder, cluster], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { ...(JSON.parse(line) as { url: string; startedHere: boolean }), process: child };
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function ask<T>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ answer: T }>(sql);
  await client.end();
  return rows.map((row) => row.answer);
}

async function serverNumber(): Promise<number> {
  return Number((await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '0')).split('\n')[0]);
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The shell that would stop the server if its process ended. */
async function guardOf(folderOfCluster: string): Promise<number> {
  for (const entry of await readdir('/proc')) {
    const command = await readFile(`/proc/${entry}/cmdline`, 'utf8').catch(() => '');
    if (command.startsWith('sh\0-c') && command.includes(folderOfCluster)) return Number(entry);
  }
  throw new Error('The server has no guard.');
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(20);
}

describe('a fresh folder', () => {
  test('becomes a UTF-8 cluster with the same order of letters on every machine', async () => {
    const server = await start();
    const sql = `SELECT concat_ws(' ', pg_encoding_to_char(encoding), datlocprovider, datlocale) AS answer
                   FROM pg_database WHERE datname = 'postgres'`;
    expect(await ask(server.url, sql)).toEqual(['UTF8 b C.UTF-8']);
    await server.stop();
  });

  test('is made once by two processes that start at the same moment, and both use it', async () => {
    const [one, other] = await Promise.all([start(), otherProcess()]);
    await ask(one.url, 'CREATE TABLE kept AS SELECT 1 AS answer');
    expect(await ask(other.url, 'SELECT answer FROM kept')).toEqual([1]);
    expect(one.startedHere).not.toBe(other.startedHere);
    await one.stop();
    other.process.stdin?.end();
    await once(other.process, 'exit');
  });

  test('is made anew after a process was killed while making it', async () => {
    const dead = execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }).trim();
    await mkdir(`${cluster}.new-${dead}`);
    await writeFile(`${cluster}.new-${dead}/PG_VERSION`, '18');
    const server = await start();
    expect(await ask(server.url, 'SELECT 1 AS answer')).toEqual([1]);
    expect(existsSync(`${cluster}.new-${dead}`)).toBe(false);
    await server.stop();
  });
});

/** With its owner, which is not always who runs the tests. */
const copyOfTheMade = () => void execFileSync('cp', ['-a', made, cluster]);

describe('a server that another process runs', () => {
  beforeEach(copyOfTheMade);

  test('is joined, and left running by who joined it', async () => {
    const other = await otherProcess();
    const joined = await start();
    expect(joined).toMatchObject({ startedHere: false, url: other.url });
    await joined.stop();
    expect(await ask(other.url, 'SELECT 1 AS answer')).toEqual([1]);
    other.process.stdin?.end();
    await once(other.process, 'exit');
  });

  test('ends by itself when that process is killed', async () => {
    const other = await otherProcess();
    const pid = await serverNumber();
    await kill(other.process);
    await until(() => !exists(pid));
    expect(existsSync(join(cluster, 'postmaster.pid'))).toBe(false);
  });
});

describe('a server that is killed', () => {
  beforeEach(copyOfTheMade);

  test('is started again at the same address and has lost nothing, also twice', async () => {
    const sentences: string[] = [];
    const server = await startEmbeddedPostgres({ dataDir: cluster, log: (sentence) => sentences.push(sentence) });
    await ask(server.url, 'CREATE TABLE kept AS SELECT 9 AS answer');
    for (const time of [1, 2]) {
      const pid = await serverNumber();
      process.kill(pid, 'SIGKILL');
      await until(() =>
        ask(server.url, 'SELECT answer FROM kept').then(
          ([answer]) => answer === 9,
          () => false,
        ),
      );
      expect(await serverNumber()).not.toBe(pid);
      expect(sentences.filter((sentence) => sentence.includes('ended unasked'))).toHaveLength(time);
    }
    await server.stop();
  });

  test('stays ended when it is stopped while it is being started again', async () => {
    const server = await start();
    process.kill(await serverNumber(), 'SIGKILL');
    await server.stop();
    await pause(300);
    await expect(ask(server.url, 'SELECT 1 AS answer')).rejects.toThrow('ECONNREFUSED');
  });
});

describe('a second start', () => {
  beforeEach(copyOfTheMade);

  test('after kill -9 of the portal has lost nothing, at the same address', async () => {
    const other = await otherProcess();
    await ask(other.url, 'CREATE TABLE kept AS SELECT 7 AS answer');
    await kill(other.process);
    const server = await start();
    expect(server).toMatchObject({ startedHere: true, url: other.url });
    expect(await ask(server.url, 'SELECT answer FROM kept')).toEqual([7]);
    await server.stop();
  });

  test('after kill -9 of portal and server is not fooled by the number in the file that they left', async () => {
    const other = await otherProcess();
    await ask(other.url, 'CREATE TABLE kept AS SELECT 8 AS answer');
    const pid = await serverNumber();
    other.process.kill('SIGSTOP');
    process.kill(pid, 'SIGKILL');
    await kill(other.process);
    const file = join(cluster, 'postmaster.pid');
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^\d+/, String(process.pid)));
    const server = await start();
    expect(await ask(server.url, 'SELECT answer FROM kept')).toEqual([8]);
    await server.stop();
  });

  test('takes over from a server that nobody guards any more', async () => {
    const other = await otherProcess();
    const pid = await serverNumber();
    process.kill(await guardOf(cluster), 'SIGKILL');
    await kill(other.process);
    await pause(200);
    expect(exists(pid)).toBe(true);
    const server = await start();
    expect(server.startedHere).toBe(true);
    expect(await serverNumber()).not.toBe(pid);
    await server.stop();
  });
});
