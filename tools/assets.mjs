/**
 * Builds what browsers fetch: the theme, the custom elements, fonts and small drawings, each under a name that bears the hash of its
 * content, and `manifest.json` from plain names to these. Run after `nest build`: `node tools/assets.mjs [folder]`, into `dist/assets` by default.
 */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { compileAsync } from 'sass-embedded';
import { logical } from './logical-directions.mjs';

const root = join(import.meta.dirname, '..');
const out = process.argv[2] ?? join(root, 'dist', 'assets');
const uswds = join(root, 'node_modules', '@uswds', 'uswds');

const shared = {
  absWorkingDir: root,
  outdir: out,
  bundle: true,
  minify: true,
  metafile: true,
  logLevel: 'warning',
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
};

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const built = await Promise.all([theme(), elements(), workers(), drawings()]);
const names = built.flatMap(({ metafile }) => Object.keys(metafile.outputs).map((path) => basename(path)));
writeFileSync(join(out, 'manifest.json'), JSON.stringify(manifestOf(names), null, 2));

/** Sass, then the modules' own `src/<module>/styles/*.css`, to one sheet in logical directions; fonts and images that it names are copied beside it. */
async function theme() {
  const { css } = await compileAsync(join(root, 'src/platform/ui/theme/portal.scss'), {
    loadPaths: [join(uswds, 'packages')],
    quietDeps: true,
  });
  const ofModules = globSync('src/*/styles/*.css', { cwd: root }).toSorted();
  const sheet = [css, ...ofModules.map((path) => readFileSync(join(root, path), 'utf8'))].join('\n');
  return build({
    ...shared,
    // The sheet's `../img` is USWDS's own; its fonts are found as packages.
    stdin: {
      contents: logical(sheet),
      loader: 'css',
      resolveDir: join(uswds, 'dist', 'css'),
      sourcefile: 'portal.css',
    },
    entryNames: 'portal-[hash]',
    nodePaths: [join(root, 'node_modules')],
    loader: { '.woff2': 'file', '.svg': 'file', '.png': 'file' },
    target: ['chrome109', 'firefox115', 'safari16'],
  });
}

/** The files that stand directly in a `client` folder become one script each, named after their element; what they share is split off. */
function elements() {
  const entryPoints = globSync('src/**/client/*.ts', { cwd: root })
    .filter((path) => !isWorker(path))
    .toSorted();
  return build({ ...shared, entryPoints, format: 'esm', splitting: true, target: 'es2020' });
}

/** A service worker is one script alone: not every browser lets it import another. */
function workers() {
  const entryPoints = globSync('src/**/client/*.ts', { cwd: root }).filter(isWorker);
  return build({ ...shared, entryPoints, format: 'iife', target: 'es2020' });
}

function isWorker(path) {
  return path.endsWith('-worker.ts');
}

/** Drawings that pages name themselves, such as the favicon. */
function drawings() {
  return build({
    ...shared,
    entryPoints: globSync('src/**/static/*', { cwd: root }).toSorted(),
    loader: { '.svg': 'copy' },
  });
}

/** `portal-ABCDEFGH.css` → `{ "portal.css": "portal-ABCDEFGH.css" }` */
function manifestOf(files) {
  return Object.fromEntries(files.toSorted().map((file) => [file.replace(/-[A-Z0-9]{8}(?=\.)/, ''), file]));
}
