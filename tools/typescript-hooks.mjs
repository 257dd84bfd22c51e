/**
 * Lets plain Node run the sources as they are: `node --import ./tools/typescript-hooks.mjs src/x.ts`. Compiles with SWC and .swcrc like
 * the build, because Node's own type stripping knows neither decorators nor TSX, and finds `./x.js` as `x.ts`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

registerHooks({
  resolve(specifier, context, next) {
    const relative = /^\.{1,2}\//.test(specifier) && specifier.endsWith('.js');
    if (relative && context.parentURL?.startsWith('file:') && !context.parentURL.includes('/node_modules/')) {
      const stem = new URL(specifier, context.parentURL).href.slice(0, -'.js'.length);
      const source = [`${stem}.ts`, `${stem}.tsx`].find((url) => existsSync(fileURLToPath(url)));
      if (source) return { url: source, format: 'module', shortCircuit: true };
    }
    return next(specifier, context);
  },
  load(url, context, next) {
    if (!/\.tsx?$/.test(url) || url.includes('/node_modules/')) return next(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), { filename, sourceMaps: 'inline' });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
