import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ground } from './ground.js';
import { startNginx } from './nginx.js';
import { startBaseline } from './processes.js';
import { report } from './report.js';
import { requestsPerSecond } from './requests-per-second.js';

const identity = { headers: { 'accept-encoding': 'identity', 'accept-language': 'en' } };

const pages = [
  { name: 'exhibit', path: '/exhibit', bench: 'gallery page, 24 works' },
  { name: 'communities', path: '/communities?q=san', bench: 'directory search' },
];

/** Pages as a visitor gets them, uncompressed, beside servers that send the very same bytes and do nothing else. */
export async function measurePages(portalUrl: string, { folder }: Ground): Promise<void> {
  for (const { name, path, bench } of pages) {
    const answer = await fetch(portalUrl + path, identity);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`);
    const file = join(folder, `${name}.html`);
    await writeFile(file, Buffer.from(await answer.arrayBuffer()));
    await measurePage({ url: portalUrl + path, bench, file, folder });
  }
}

interface Page {
  url: string;
  bench: string;
  file: string;
  folder: string;
}

async function measurePage({ url, bench, file, folder }: Page): Promise<void> {
  const unit = 'requests/s';
  const value = await requestsPerSecond(url, identity);
  const bare = await startBaseline('same-bytes.mjs', [file, 'text/html; charset=utf-8']);
  const sameBytes = await requestsPerSecond(bare.url, identity);
  await bare.stop();
  report({ bench, value, unit, baseline: 'bare Express 5, same bytes', baselineValue: sameBytes });
  const nginx = await startNginx(folder, file);
  if (!nginx) return;
  const still = await requestsPerSecond(nginx.url, identity);
  await nginx.stop();
  report({ bench, value, unit, baseline: 'nginx, same bytes as a file', baselineValue: still });
}
