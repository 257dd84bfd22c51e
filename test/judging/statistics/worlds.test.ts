import { describe, expect, test } from '@jest/globals';
import { randomFrom } from '../../../src/judging/assignment/random.js';
import { randomDesign, type Design } from '../../../src/judging/planning/random-design.js';
import { USUAL, World, type WorldSettings } from '../../../src/judging/planning/worlds.js';
import { estimate, type SheetMethod } from '../../../src/judging/statistics/estimate.js';
import type { Sheet } from '../../../src/judging/statistics/sheet.js';
import { kendall } from '../support/agreement.js';
import { bridged, confoundedOrder, panels } from '../support/designs.js';
import { withConstant } from '../support/random-sheets.js';
import { playedSheet } from '../support/sheets.js';

const WORLDS = 12;
const settings: WorldSettings = { ...USUAL, entries: 120, judges: 21 };
const size = { entries: 120, judges: 21, k: 3 };

interface Play {
  world: World;
  sheet: Sheet;
}

/** The same seeded worlds for every method. */
const play = (over: Partial<WorldSettings>, design: (world: World, random: () => number) => Design): Play[] =>
  Array.from({ length: WORLDS }, (_, seed) => {
    const world = new World({ ...settings, ...over }, seed);
    return { world, sheet: playedSheet(world, design(world, randomFrom(seed))) };
  });

const values = (sheet: Sheet, method: SheetMethod) => estimate(sheet, method).values.map((value) => value!);
const recovered = (plays: readonly Play[], method: SheetMethod): number =>
  plays.reduce((sum, { world, sheet }) => sum + kendall(values(sheet, method), world.truth), 0) / plays.length;

const byChance = (_: World, random: () => number) => randomDesign(size, random);

/** A jury in panels, of which some got the stronger works; a part of the works is bridged. */
const cut = (part: number) => (world: World, random: () => number) =>
  bridged(panels(size, confoundedOrder(world.truth, random)), { part, judges: size.judges, random });

describe('The default adjustment does no harm', () => {
  test.each([
    ['judges who differ, works dealt by chance', {}, byChance],
    ['judges who do not differ', { severity: 0, spread: 0 }, byChance],
    ['panels that share no work', {}, (world: World) => panels(size, [...world.truth.keys()])],
    ['panels of which some got the stronger works', {}, cut(0)],
    ['the same with every twentieth work bridged', {}, cut(0.05)],
    ['the same with every fifth', {}, cut(0.2)],
    ['the same with all', {}, cut(1)],
  ] as const)('with %s', (_, over, design) => {
    const plays = play(over, design);
    expect(recovered(plays, 'semi')).toBeGreaterThan(recovered(plays, 'mean') - 0.01);
  });
});

describe('In worlds whose truth is known', () => {
  test('the default recovers far more of the ranking than the mean where judges differ', () => {
    const plays = play({}, byChance);
    expect(recovered(plays, 'semi')).toBeGreaterThan(recovered(plays, 'mean') + 0.03);
  });

  test('the default is moved less than the mean by a judge who gives more to all', () => {
    let [ofMean, ofSemi] = [0, 0];
    for (const { sheet } of play({}, byChance)) {
      const bribed = withConstant(sheet, 0, 0.3);
      ofMean += kendall(values(sheet, 'mean'), values(bribed, 'mean'));
      ofSemi += kendall(values(sheet, 'semi'), values(bribed, 'semi'));
    }
    expect(ofSemi).toBeGreaterThan(ofMean);
  });

  test('the spread model recovers more where judges differ in spread and noise, with thirty cards each', () => {
    const wide = { spread: 0.35, noiseSpread: 0.4, judges: 12 };
    const plays = play(wide, (_, random) => randomDesign({ ...size, judges: 12 }, random));
    expect(recovered(plays, 'spread')).toBeGreaterThan(recovered(plays, 'semi'));
  });

  test('the spread model gives way where judges differ in nothing but their levels', () => {
    const plays = play({ spread: 0, noiseSpread: 0, judges: 12 }, (_, random) =>
      randomDesign({ ...size, judges: 12 }, random),
    );
    const chosen = plays.map(({ sheet }) => estimate(sheet, 'spread').method);
    expect(chosen.filter((method) => method === 'semi').length).toBeGreaterThan(WORLDS * 0.7);
  });

  test('are the same for the same seed', () => {
    const [one, other] = [0, 1].map(() => playedSheet(new World(settings, 3), randomDesign(size, randomFrom(3))));
    expect(one).toEqual(other);
  });
});
