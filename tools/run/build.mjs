import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment, node } from './runtime.mjs';
import { say } from './say.mjs';

const stamp = 'dist/.built-from';
const settings = [
  '.swcrc',
  'nest-cli.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'package-lock.json',
  'tools/assets.mjs',
  'tools/logical-directions.mjs',
];

/** Whether `dist/` was built from the sources as they are; by content, so that a checkout of the same state costs nothing. */
export const isBuilt = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();

/** Compiles the server and bundles what browsers load. */
export function build() {
  const begun = Date.now();
  const sources = fingerprint();
  run(['node_modules/@nestjs/cli/bin/nest.js', 'build']);
  run(['tools/assets.mjs']);
  writeFileSync(stamp, sources);
  say(`Built in ${((Date.now() - begun) / 1000).toFixed(1)} s.`);
}

function run(args) {
  const { status, stdout, stderr } = spawnSync(node(), args, { encoding: 'utf8', env: environment() });
  if (status !== 0) throw new Error(`The build failed (${args[0]}):\n${stdout}${stderr}`);
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of [...settings.filter((name) => existsSync(name)), ...filesIn('src')])
    hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
