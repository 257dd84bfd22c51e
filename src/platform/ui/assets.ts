import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the asset build puts its files, and the path under which they are served. */
export const ASSETS_DIR = join(projectRoot(), 'dist', 'assets');
export const ASSETS_PATH = '/assets/';

let manifest: Readonly<Record<string, string>> | undefined;
let elements: readonly string[] | undefined;

/** The address of a built file by its plain name: `assetUrl('portal.css')` → `/assets/portal-3f2a9c1d.css`. */
export function assetUrl(name: string): string {
  return ASSETS_PATH + (builtAssets()[name] ?? name);
}

/** The custom elements that have a script of their own, by the elements' names. */
export function scriptedElements(): readonly string[] {
  elements ??= Object.keys(builtAssets()).flatMap((name) => /^([a-z]+(?:-[a-z]+)+)\.js$/.exec(name)?.[1] ?? []);
  return elements;
}

/** The manifest is read once: files are immutable, and a new build is a new start. Without a build, names stay plain. */
function builtAssets(): Readonly<Record<string, string>> {
  const path = join(ASSETS_DIR, 'manifest.json');
  manifest ??= existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : {};
  return manifest;
}

/** The nearest folder above this file with a package.json, from `src` and from `dist` alike. */
function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}
