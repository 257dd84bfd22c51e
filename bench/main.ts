/**
 * `npm run bench`: how fast the built portal is on this machine, as JSON lines, each figure beside a baseline of the same run. The load comes
 * from this process, so it takes its part of the cores; so it does from the baselines.
 */
import 'reflect-metadata';
import { Client } from 'pg';
import { draftsOf } from './drafts.js';
import { measureGrowth } from './growth.js';
import { cores, prepareGround } from './ground.js';
import { measureMemory } from './memory.js';
import { measurePages } from './pages.js';
import { bigPicture } from './picture.js';
import { startPortalProcess } from './processes.js';
import { report } from './report.js';
import { measureScores } from './scores.js';
import { measureStarts } from './starts.js';
import { measureUploads } from './uploads.js';

const uploads = 32;
const together = 200;

const begun = performance.now();
const ground = await prepareGround();
const client = new Client({ connectionString: ground.databaseUrl });
try {
  await client.connect();
  await measureStarts(ground);
  await measureInOneProcess();
  await measureUnderLoad();
  await measureGrowth(ground);
} finally {
  await client.end();
  await ground.clear();
}
report({ bench: `the whole bench on ${cores} cores`, value: (performance.now() - begun) / 1000, unit: 's' });

async function measureInOneProcess(): Promise<void> {
  const portal = await startPortalProcess(ground.settings);
  await measurePages(portal.url, ground);
  await measureScores(portal.url, { client, ground });
  const drafts = await draftsOf(client, portal.url, uploads);
  await measureUploads(portal.url, { client, drafts, picture: await bigPicture(), ground });
  await portal.stop();
}

/** A fresh process, so that nothing of the other measures is in its memory but the pages that people saw to sign in. */
async function measureUnderLoad(): Promise<void> {
  const before = await startPortalProcess(ground.settings);
  const drafts = await draftsOf(client, before.url, together);
  await before.stop();
  const portal = await startPortalProcess(ground.settings);
  await measureMemory(portal, { client, drafts, picture: await bigPicture(), ground });
  await portal.stop();
}
