import { bridged, confoundedOrder, panels, ring } from '../../test/judging/support/designs.js';
import { reportDemand } from '../report.js';
import { plays, recovered, valuesOf, type Setting } from './plays.js';

const WORLDS = 200;

const cut =
  (part: number): Setting['design'] =>
  (size, world, random) =>
    bridged(panels(size, confoundedOrder(world.truth, random)), { part, judges: size.judges, random });

/** The seven worlds of section 5.3, of 200 works and 21 judges, and a ring. */
const worlds: Record<string, Setting> = {
  'works dealt by chance': {},
  'judges who do not differ': { over: { severity: 0, spread: 0 } },
  'panels that share no work': { design: (size, world) => panels(size, [...world.truth.keys()]) },
  'panels of which some got stronger works': { design: cut(0) },
  'the same, 5 % bridged': { design: cut(0.05) },
  'the same, 20 % bridged': { design: cut(0.2) },
  'the same, 100 % bridged': { design: cut(1) },
  'panels in a ring, each sharing a judge with the next': {
    design: (size, world, random) => ring(size, confoundedOrder(world.truth, random)),
  },
};

/** C1: the default adjustment is never worse than the mean by more than 0.01 of Kendall's tau. */
export function measureHarm(): void {
  for (const [name, setting] of Object.entries(worlds)) {
    const rounds = plays(WORLDS, { ...setting, over: { judges: 21, ...setting.over } });
    const { mean, semi } = recovered(rounds, {
      mean: ({ sheet }) => valuesOf(sheet, 'mean'),
      semi: ({ sheet }) => valuesOf(sheet, 'semi'),
    });
    reportDemand({
      bench: `C1 do no harm, ${name}: tau of semi less tau of the mean`,
      value: semi - mean,
      demand: { atLeast: -0.01 },
      beside: { mean, semi },
    });
  }
}
