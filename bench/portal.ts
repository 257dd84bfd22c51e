import { Client } from 'pg';
import { draftsOf } from './drafts.js';
import { measureGrowth } from './growth.js';
import { prepareGround, type Ground } from './ground.js';
import { measureMemory } from './memory.js';
import { measurePages } from './pages.js';
import { bigPicture } from './picture.js';
import { startPortalProcess } from './processes.js';
import { measureScores } from './scores.js';
import { measureStarts } from './starts.js';
import { measureUploads } from './uploads.js';

const uploads = 32;
const together = 200;

/**
 * The built portal in processes of its own, over a season in a database of its own. The load comes from this process, so it takes its part of
 * the cores; so it does from the baselines.
 */
export async function measurePortal(): Promise<void> {
  const ground = await prepareGround();
  const client = new Client({ connectionString: ground.databaseUrl });
  try {
    await client.connect();
    await measureStarts(ground);
    await measureInOneProcess({ client, ground });
    await measureUnderLoad({ client, ground });
    await measureGrowth(ground);
  } finally {
    await client.end();
    await ground.clear();
  }
}

interface Season {
  client: Client;
  ground: Ground;
}

async function measureInOneProcess({ client, ground }: Season): Promise<void> {
  const portal = await startPortalProcess(ground.settings);
  await measurePages(portal.url, ground);
  await measureScores(portal.url, { client, ground });
  const drafts = await draftsOf(client, portal.url, uploads);
  await measureUploads(portal.url, { client, drafts, picture: await bigPicture(), ground });
  await portal.stop();
}

/** A fresh process, so that nothing of the other measures is in its memory but the pages that people saw to sign in. */
async function measureUnderLoad({ client, ground }: Season): Promise<void> {
  const before = await startPortalProcess(ground.settings);
  const drafts = await draftsOf(client, before.url, together);
  await before.stop();
  const portal = await startPortalProcess(ground.settings);
  await measureMemory(portal, { client, drafts, picture: await bigPicture(), ground });
  await portal.stop();
}
