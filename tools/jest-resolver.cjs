const { existsSync } = require('node:fs');
const path = require('node:path');

/** Resolves our own `./x.js` to `x.ts` or `x.tsx`; leaves packages and everything else to jest. */
module.exports = function resolveSource(request, options) {
  const ours = /^\.{1,2}\//.test(request) && request.endsWith('.js') && !options.basedir.includes('node_modules');
  if (ours) {
    const stem = path.resolve(options.basedir, request.slice(0, -'.js'.length));
    const source = [`${stem}.ts`, `${stem}.tsx`].find(existsSync);
    if (source) return source;
  }
  return options.defaultResolver(request, options);
};
