import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What a running server says of itself in `postmaster.pid`. */
export interface Postmaster {
  pid: number;
  port: number;
  /** The process that started it, and stops it. */
  owner: number;
  status: 'starting' | 'ready' | 'stopping' | 'standby';
}

/**
 * The server that runs on this cluster, if one does. A file left by a killed server is removed when its number now belongs to something
 * else: PostgreSQL itself would take that for a running server and refuse to start.
 */
export async function runningPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const file = join(cluster, 'postmaster.pid');
  // Lines: pid, data folder, start time, port, socket folder, address, shared memory, status (PostgreSQL: pidfile.h).
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!pid) return undefined;
  if (!(await servesCluster(pid, cluster))) {
    if (isAlive(pid)) await rm(file, { force: true });
    return undefined;
  }
  const owner = Number(await startedWith(cluster, /cluster_name=portal-(\d+)/));
  return { pid, port: Number(lines[3]), owner, status: (lines[7] || 'starting') as Postmaster['status'] };
}

/** The port of the last start; 0 when there was none. */
export const lastPort = async (cluster: string): Promise<number> => Number(await startedWith(cluster, /"-p" "(\d+)"/));

/** PostgreSQL keeps the command line of its last start. */
async function startedWith(cluster: string, pattern: RegExp): Promise<string> {
  const options = await readFile(join(cluster, 'postmaster.opts'), 'utf8').catch(() => '');
  return pattern.exec(options)?.[1] ?? '0';
}

/** Whether a process of this number exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function servesCluster(pid: number, cluster: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  // A server works in its data folder. In a container even root may not look there; the program's name must do.
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
  if (folder !== undefined) return folder === (await realpath(cluster));
  return (await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')).trim() === 'postgres';
}
