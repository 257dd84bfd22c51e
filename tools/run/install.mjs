import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { say } from './say.mjs';

/** Whether node_modules holds what package-lock.json asks for; npm leaves a list of what it installed. */
export function isInstalled() {
  const installed = packages('node_modules/.package-lock.json');
  if (!installed) return false;
  return Object.entries(packages('package-lock.json')).every(([path, wanted]) => {
    const found = installed[path];
    // Optional packages are mostly those for other machines.
    return path === '' || (found ? found.version === wanted.version : Boolean(wanted.optional));
  });
}

/** Installs the locked packages, without letting their scripts run (.npmrc). */
export function install() {
  say('Installing packages; the first time this takes a minute or two.');
  const npm = process.env.npm_execpath;
  const [file, args] = npm ? [process.execPath, [npm]] : ['npm', []];
  const { status } = spawnSync(file, [...args, 'ci', '--loglevel=error', '--progress=false'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('npm could not install the packages; its message stands above.');
}

function packages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
