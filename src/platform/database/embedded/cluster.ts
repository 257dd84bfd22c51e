import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { isAlive } from './postmaster-file.js';
import type { ServerUser } from './server-user.js';

const passwordFile = (cluster: string): string => join(cluster, 'portal-password');

export const clusterExists = (cluster: string): boolean => existsSync(join(cluster, 'PG_VERSION'));

/** The superuser's password, readable by the owner only. */
export const passwordOf = (cluster: string): Promise<string> => readFile(passwordFile(cluster), 'utf8');

/**
 * Makes an empty cluster: UTF-8, the same order of letters on every machine, a random password. It is made under another name and renamed
 * when whole: a cluster that exists is complete, whoever was killed when; and of two processes at once one wins.
 */
export async function createCluster(cluster: string, initdb: string, user: ServerUser): Promise<void> {
  await mkdir(dirname(cluster), { recursive: true });
  await removeUnfinished(cluster);
  const draft = `${cluster}.new-${process.pid}`;
  await mkdir(draft, { mode: 0o700 });
  await user.give(draft);
  await initialise(draft, initdb, user);
  try {
    await rename(draft, cluster);
  } catch (error) {
    await rm(draft, { recursive: true });
    if (!clusterExists(cluster)) throw error;
  }
}

async function initialise(draft: string, initdb: string, user: ServerUser): Promise<void> {
  const secret = `${draft}.password`;
  const password = randomBytes(24).toString('hex');
  await writeFile(secret, password, { mode: 0o600 });
  await user.give(secret);
  const { file, args, options } = user.command(initdb, [
    '-D',
    draft,
    '--username=postgres',
    `--pwfile=${secret}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ]);
  await promisify(execFile)(file, args, { ...options, env: { ...process.env, LC_ALL: 'C' } });
  await rename(secret, passwordFile(draft));
}

async function removeUnfinished(cluster: string): Promise<void> {
  const left = glob(`${basename(cluster)}.new-*`, { cwd: dirname(cluster) });
  for await (const name of left) {
    const maker = Number(/\.new-(\d+)/.exec(name)?.[1]);
    if (!isAlive(maker) || maker === process.pid)
      await rm(join(dirname(cluster), name), { recursive: true, force: true });
  }
}
