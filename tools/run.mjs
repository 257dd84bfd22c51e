/**
 * The one door of every command: `node tools/run.mjs start|test|check|bench|portal|docs|schema:diff [arguments]`. Needs nothing but Node
 * 20.19 and npm; installs and builds what is missing first, and runs the command by the Node 24 among the packages.
 * npm's scripts `exec` it, because a shell in between would keep npm's Ctrl-C to itself; where there is no `exec` (Windows), call it directly.
 */
import { chdir, argv, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build, isBuilt } from './run/build.mjs';
import { handOver } from './run/hand-over.mjs';
import { install, isInstalled } from './run/install.mjs';
import { underLock } from './run/lock.mjs';
import { say } from './run/say.mjs';

const typescript = ['--import', './tools/typescript-hooks.mjs'];
const quiet = '--disable-warning=ExperimentalWarning';

const traced = ['--import', './tools/run/own-source-maps.mjs'];

// A small nursery for young objects: what uploads leave behind is swept early, which saves 80 MB under two hundred of them at once.
// A heap that grows by steps of a third before it is swept, not by its double, saves 40 MB more.
const serving = [...traced, '--max-semi-space-size=2', '--heap-growing-percent=30'];

/** What Node runs for each command, and whether that needs the build. */
const commands = {
  start: { built: true, args: [...serving, 'dist/main.js'] },
  portal: { built: true, args: [...traced, 'dist/cli/main.js'] },
  test: { built: true, args: ['--experimental-vm-modules', quiet, 'node_modules/jest/bin/jest.js'] },
  bench: { built: true, args: [...typescript, 'bench/main.ts'] },
  check: { built: false, args: ['tools/check.mjs'] },
  docs: { built: false, args: [...typescript, 'tools/docs.mjs'] },
  'schema:diff': { built: false, args: [...typescript, 'tools/schema-diff.mjs'] },
};

const [name, ...rest] = argv.slice(2);
const command = commands[name];
chdir(fileURLToPath(new URL('..', import.meta.url)));

try {
  if (!command) throw new Error(`There is no command "${name}"; there are ${Object.keys(commands).join(', ')}.`);
  await prepare();
  handOver([...command.args, ...rest]);
} catch (error) {
  say(error.message);
  exit(1);
}

/** Two commands may start at once: one prepares, the other waits and finds all done. */
async function prepare() {
  if (isInstalled() && (!command.built || isBuilt())) return;
  await underLock('.data/preparing.lock', () => {
    if (!isInstalled()) install();
    if (command.built && !isBuilt()) build();
  });
}
