import { describe, expect, test } from '@jest/globals';
import { LawInForce } from '../../src/law/index.js';
import { refusals } from '../../src/platform/index.js';
import { standingOf } from '../../src/vetting/papers/standing.js';
import type { PaperOnFile } from '../../src/vetting/papers/worker.rules.js';

const law = new LawInForce('2026-11-01');
const paper = (kind: PaperOnFile['kind'], completedOn: string, clear = true): PaperOnFile => ({
  kind,
  completedOn,
  clear,
});

/** Everything in order on 1 November 2026. */
const inOrder = [
  paper('coordinator-training', '2024-02-01'),
  paper('department-training', '2024-02-03'),
  paper('refresher', '2026-02-10'),
  paper('criminal-check', '2026-03-10'),
  paper('registry-check', '2026-03-12'),
  paper('conflict-declaration', '2026-05-01'),
];
const on = (day: string, papers: readonly PaperOnFile[] = inOrder, numbers = law) =>
  standingOf({ day, papers, supervised: true }, numbers);
const asChaperone = (papers: readonly PaperOnFile[]) =>
  standingOf({ day: '2026-11-01', papers, supervised: true }, law, 'chaperone');
const without = (kind: PaperOnFile['kind']) => inOrder.filter((one) => one.kind !== kind);
const against = (day: string, papers?: readonly PaperOnFile[]) => refusals(on(day, papers).results).map(({ id }) => id);

describe('A person who works with families', () => {
  test('may, when all papers are on file, until the first of them runs out', () => {
    expect(on('2026-11-01')).toMatchObject({ mayWork: true, until: '2027-02-09' });
  });

  test('may on the last day of a check, and no longer on the day on which it expires', () => {
    const refreshed = [...inOrder, paper('refresher', '2027-01-15')];
    expect(on('2027-03-09', refreshed)).toMatchObject({ mayWork: true, until: '2027-03-09' });
    expect(against('2027-03-10', refreshed)).toEqual(['worker-checked-each-year']);
  });

  test.each(['coordinator-training', 'department-training'] as const)('may not without the %s, ever', (kind) => {
    expect(against('2026-11-01', without(kind))).toEqual(['worker-trained-before-appointment']);
  });

  test('may not once a year has passed since the last training of any kind', () => {
    expect(against('2027-02-10')).toEqual(['worker-training-is-refreshed']);
  });

  test('needs both the criminal check and the search of the registry', () => {
    expect(against('2026-11-01', without('registry-check'))).toEqual(['worker-checked-each-year']);
    expect(against('2026-11-01', without('criminal-check'))).toEqual(['worker-checked-each-year']);
  });

  test('may not while the newest check found something, whatever an older one said', () => {
    expect(against('2026-11-01', [...inOrder, paper('criminal-check', '2026-10-01', false)])).toEqual([
      'worker-checked-each-year',
    ]);
  });

  test('may not once they declare that they host for another sponsor', () => {
    expect(against('2026-11-01', [...inOrder, paper('conflict-declaration', '2026-10-31', false)])).toEqual([
      'worker-declares-conflicts',
    ]);
  });

  test('gains nothing by a paper of a day that has not come', () => {
    expect(against('2026-03-09')).toContain('worker-checked-each-year');
  });

  test('is told of a missing supervisor, which stops nothing', () => {
    const { results, mayWork } = standingOf({ day: '2026-11-01', papers: inOrder, supervised: false }, law);
    expect(mayWork).toBe(true);
    expect(results.find(({ id }) => id === 'worker-is-supervised')).toMatchObject({ ok: false, severity: 'record' });
  });

  test('keeps to the number of months that counts on the day', () => {
    const shorter = new LawInForce('2026-11-01', new Map([['worker-checked-each-year within', 6]]));
    expect(on('2026-11-01', inOrder, shorter).mayWork).toBe(false);
  });

  test('needs less to accompany a group: a training for chaperones and both checks', () => {
    const papers = [
      paper('chaperone-training', '2026-04-01'),
      paper('criminal-check', '2026-03-10'),
      paper('registry-check', '2026-03-12'),
    ];
    expect(asChaperone(papers)).toMatchObject({ mayWork: true, until: '2027-03-09' });
    expect(refusals(asChaperone(papers.slice(1)).results).map(({ id }) => id)).toEqual(['chaperone-is-trained']);
    expect(asChaperone(inOrder).mayWork).toBe(true);
    expect(against('2026-11-01', papers)).toContain('worker-trained-before-appointment');
  });

  test('counts a check of 29 February as run out on 28 February', () => {
    const papers = [...without('criminal-check'), paper('criminal-check', '2028-02-29')];
    const both = [
      ...papers,
      paper('registry-check', '2028-12-01'),
      paper('refresher', '2028-12-01'),
      paper('conflict-declaration', '2028-12-01'),
    ];
    expect(on('2029-02-27', both).mayWork).toBe(true);
    expect(on('2029-02-28', both).mayWork).toBe(false);
  });
});
