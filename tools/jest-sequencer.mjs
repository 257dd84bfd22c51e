import { createRequire } from 'node:module';

/** Jest's own, found as Jest finds it. */
const core = createRequire(createRequire(import.meta.url).resolve('jest')).resolve('@jest/core');
const { default: Sequencer } = createRequire(core)('@jest/test-sequencer');

/** The files that take longest, measured on two cores. Jest orders by size what it has not run yet, and these are small. */
const longest = [
  'test/storage/parallel-uploads.test.ts',
  'test/demo/season.test.ts',
  'test/platform/several-processes.test.ts',
  'test/yaas/kills.test.ts',
  'test/judging/large-round.test.ts',
  'test/judging/record/large-record.test.ts',
  'test/storage/durability.test.ts',
  'test/browser/sixty-students.test.ts',
];

/**
 * The longest first, for a long file at the end would leave a worker idle; then the stories in the browser spread among all others: two
 * browsers at once keep each other waiting on two cores.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    // oxlint-disable-next-line unicorn/no-array-sort -- Jest's own method, not an array's.
    const ordered = super.sort(tests);
    const long = ordered.filter(({ path }) => placeOf(path) >= 0);
    const stories = ordered.filter(({ path }) => placeOf(path) < 0 && isStory(path));
    const others = ordered.filter(({ path }) => placeOf(path) < 0 && !isStory(path));
    return [...long.toSorted((a, b) => placeOf(a.path) - placeOf(b.path)), ...spread(stories, others)];
  }
}

const placeOf = (path) => longest.findIndex((file) => path.replaceAll('\\', '/').endsWith(file));

const isStory = (path) => /[\\/]browser[\\/]/.test(path);

/** Each story with its share of the others after it. */
function spread(stories, others) {
  if (stories.length === 0) return others;
  const share = others.length / stories.length;
  return stories.flatMap((story, at) => [story, ...others.slice(Math.round(at * share), Math.round((at + 1) * share))]);
}
