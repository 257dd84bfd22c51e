/** A process of its own: fits 50,000 works by 1,000 judges, four each, and prints how long it took and how much memory it added. */
import { randomFrom } from '../../src/judging/assignment/random.js';
import { randomDesign } from '../../src/judging/planning/random-design.js';
import { USUAL, World } from '../../src/judging/planning/worlds.js';
import { estimate } from '../../src/judging/statistics/estimate.js';
import { playedSheet } from '../../test/judging/support/sheets.js';

const settings = { ...USUAL, entries: 50_000, judges: 1_000 };
const sheet = playedSheet(new World(settings, 1), randomDesign({ ...settings, k: 4 }, randomFrom(1)));
estimate(playedSheet(new World(USUAL, 1), randomDesign({ ...USUAL, k: 3 }, randomFrom(1))), 'semi');

globalThis.gc?.();
const before = process.memoryUsage().rss;
const [begun, used] = [performance.now(), process.cpuUsage()];
const { values } = estimate(sheet, 'semi');
const elapsed = (performance.now() - begun) / 1000;
const seconds = process.cpuUsage(used).user / 1e6;
const megabytes = (process.resourceUsage().maxRSS * 1024 - before) / 1e6;
process.stdout.write(JSON.stringify({ seconds, elapsed, megabytes, works: values.length }));
