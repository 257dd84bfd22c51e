import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { globalsOfJest, sourceMaps } from './native-hooks.mjs';

/** Jest's own, found as Jest finds it. */
const core = createRequire(createRequire(import.meta.url).resolve('jest')).resolve('@jest/core');
const runner = createRequire(core).resolve('jest-runner');
const { default: Runtime } = createRequire(runner)('jest-runtime');

/** What a realm has of itself: arrays, errors, promises. */
const builtIns = runInContext('Object.getOwnPropertyNames(globalThis)', createContext()).filter(
  (name) => !['globalThis', 'undefined', 'NaN', 'Infinity', 'eval', 'console'].includes(name),
);

let files = 0;

/**
 * Loads tests and sources as Node itself does, once for all files of a worker. Jest would compile and link some three thousand modules again
 * for each file, which took a third of the run. A file of `test/` is still read anew for each test file: what it holds is never another's.
 */
export default class NativeRuntime extends Runtime {
  #before = { env: { ...process.env }, console: globalThis.console, listeners: listenersNow() };

  constructor(config, environment, ...rest) {
    super(config, environment, ...rest);
    // Jest's `expect` runs in a realm of its own and knows what it compares by this realm's classes.
    for (const name of builtIns) environment.global[name] = globalThis[name];
    globalThis.console = environment.global.console;
    files += 1;
  }

  async unstable_importModule(path) {
    globalThis[globalsOfJest] = () => this.jestGlobals.cjsGlobals(path);
    return import(`${pathToFileURL(path).href}?file=${files}`);
  }

  getSourceMaps() {
    return sourceMaps;
  }

  /** What the file changed of its process is put back for the next one. */
  teardown() {
    super.teardown();
    const { env, console, listeners } = this.#before;
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
    globalThis.console = console;
    for (const [event, listener] of listenersNow())
      if (!listeners.some(([name, known]) => name === event && known === listener)) process.off(event, listener);
  }
}

const listenersNow = () =>
  process.eventNames().flatMap((event) => process.rawListeners(event).map((listener) => [event, listener]));
