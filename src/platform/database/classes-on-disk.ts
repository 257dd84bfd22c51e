import { glob } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';

/** `src/` when the sources run (tests, tools), `dist/` when the build does. */
const root = fileURLToPath(new URL('../../', import.meta.url));

type Constructor = new (...args: never[]) => unknown;

const MIGRATIONS = '*/migrations/[0-9]*.{ts,js}';

/** Every migration of every module, in no particular order: TypeORM sorts them by the timestamp in the class name. */
export const migrationClasses = (): Promise<Constructor[]> => classesIn(MIGRATIONS);

/** The files of these, below the modules' folder; each begins with the timestamp of its class. */
export const migrationFiles = (): Promise<string[]> => filesOf(MIGRATIONS);

/** Every entity of every module. */
export const entityClasses = (): Promise<Constructor[]> => classesIn('*/**/*.entity.{ts,js}');

async function classesIn(pattern: string): Promise<Constructor[]> {
  const files = await filesOf(pattern);
  const modules = await Promise.all(files.map((file) => import(pathToFileURL(join(root, file)).href)));
  return modules.flatMap((module: Record<string, unknown>) => Object.values(module).filter(isClass));
}

async function filesOf(pattern: string): Promise<string[]> {
  const files = await Array.fromAsync(glob(pattern, { cwd: root }));
  return files.filter((file) => !file.endsWith('.d.ts')).toSorted();
}

const isClass = (value: unknown): value is Constructor =>
  typeof value === 'function' && /^class\b/.test(Function.prototype.toString.call(value));
