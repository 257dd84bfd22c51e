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

/** The longest first, then the stories in the browser, then the others: a long file at the end would leave a worker idle. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    // oxlint-disable-next-line unicorn/no-array-sort -- Jest's own method, not an array's.
    const ordered = super.sort(tests);
    return ordered.toSorted((a, b) => rank(a.path) - rank(b.path));
  }
}

function rank(path) {
  const place = longest.findIndex((file) => path.replaceAll('\\', '/').endsWith(file));
  if (place >= 0) return place;
  return /[\\/]browser[\\/]/.test(path) ? longest.length : longest.length + 1;
}
