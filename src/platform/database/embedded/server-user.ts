import { execFile } from 'node:child_process';
import { chown, readFile, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

/** How to run a program of PostgreSQL, which refuses to be root. */
export interface ServerUser {
  /** The command line and spawn options that run `program` as that user. */
  command(program: string, args: string[]): { file: string; args: string[]; options: { uid?: number; gid?: number } };
  /** Hands a file or folder that we made to that user. */
  give(path: string): Promise<void>;
}

interface Ids {
  uid: number;
  gid: number;
}

/**
 * Who the server runs as. A plain user: themselves. Root: the owner of the cluster if there is one, else `postgres` or `nobody`.
 * @param cluster the data folder, which may not exist yet.
 * @param programs a path inside the folder of PostgreSQL's programs.
 */
export async function serverUser(cluster: string, programs: string): Promise<ServerUser> {
  const owner = await ownerOf(cluster);
  if (process.getuid?.() !== 0) return ourselves(cluster, owner);
  const ids = (owner?.uid ? owner : undefined) ?? (await account('postgres')) ?? (await account('nobody'));
  if (!ids)
    throw new Error(
      'PostgreSQL refuses to run as root, and there is no user `postgres` or `nobody` to run it as; set DATABASE_URL.',
    );
  const reachable = (await reaches(ids, dirname(cluster))) && (await reaches(ids, dirname(programs)));
  return reachable ? plainly(ids) : throughClosedFolders(ids);
}

function ourselves(cluster: string, owner: Ids | undefined): ServerUser {
  if (owner && owner.uid !== process.getuid?.()) {
    throw new Error(
      `The database in ${cluster} belongs to another user: start the portal as that user, or set DATA_DIR to another folder.`,
    );
  }
  return { command: (file, args) => ({ file, args, options: {} }), give: async () => {} };
}

const plainly = (ids: Ids): ServerUser => ({
  command: (file, args) => ({ file, args, options: ids }),
  give: (path) => chown(path, ids.uid, ids.gid),
});

/**
 * A checkout under `/root` (mode 700) is closed to every other user. The server then keeps one of root's capabilities, to pass through
 * closed folders, and loses all others. The secure bit makes access(2), by which PostgreSQL looks for its own files, honour it.
 */
async function throughClosedFolders(ids: Ids): Promise<ServerUser> {
  const setpriv = [
    `--reuid=${ids.uid}`,
    `--regid=${ids.gid}`,
    '--clear-groups',
    '--securebits=+no_setuid_fixup',
    '--inh-caps=-all,+dac_override',
    '--ambient-caps=-all,+dac_override',
  ];
  await promisify(execFile)('setpriv', [...setpriv, 'true']).catch((error: Error) => {
    throw new Error(
      `PostgreSQL refuses to run as root, and other users cannot enter this folder (${error.message.trim()}); move the project or set DATABASE_URL.`,
    );
  });
  return {
    ...plainly(ids),
    command: (program, args) => ({ file: 'setpriv', args: [...setpriv, program, ...args], options: {} }),
  };
}

async function ownerOf(path: string): Promise<Ids | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found && { uid: found.uid, gid: found.gid };
}

async function account(name: string): Promise<Ids | undefined> {
  const line = (await readFile('/etc/passwd', 'utf8')).split('\n').find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

/** Whether every folder on the way lets this user pass. */
async function reaches(ids: Ids, folder: string): Promise<boolean> {
  const path = await realpath(folder).catch(() => folder);
  const { uid, gid, mode } = await stat(path);
  const bit = uid === ids.uid ? 0o100 : gid === ids.gid ? 0o010 : 0o001;
  if ((mode & bit) === 0) return false;
  return path === dirname(path) || reaches(ids, dirname(path));
}
