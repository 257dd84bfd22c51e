import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import '../typescript-hooks.mjs';
import { Compiled } from './compiled.mjs';

/** Under this name the globals of the test file that is being loaded stand on `globalThis`. */
export const globalsOfJest = Symbol('globals of jest');

/** For Jest's stacks: the map of each source that was compiled, by its address. */
export const sourceMaps = new Map();

const compiled = new Compiled(fileURLToPath(new URL('../../.data/compiled-tests/', import.meta.url)));

const globals = new URL('globals.mjs', import.meta.url).href;
const tests = new URL('../../test/', import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    const file = /\?file=\d+$/.exec(context.parentURL ?? '')?.[0];
    if (!file) return next(specifier, context);
    if (specifier === '@jest/globals') return { url: globals + file, format: 'module', shortCircuit: true };
    const resolved = next(specifier, context);
    return resolved.url.startsWith(tests) ? { ...resolved, url: resolved.url + file } : resolved;
  },
  load(url, context, next) {
    const [address] = url.split('?');
    if (!/\.tsx?$/.test(address) || address.includes('/node_modules/')) return next(url, context);
    const { code, map } = compiled.of(fileURLToPath(address));
    sourceMaps.set(url, map);
    return { format: 'module', source: code, shortCircuit: true };
  },
});
