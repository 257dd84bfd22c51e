import { reportDemand } from '../report.js';
import { oracle, plays, recovered, valuesOf, type Play } from './plays.js';

const WORLDS = 200;
const mean = ({ sheet }: Play) => valuesOf(sheet, 'mean');
const semi = ({ sheet }: Play) => valuesOf(sheet, 'semi');
const spread = ({ sheet }: Play) => valuesOf(sheet, 'spread');

/** C2: how much of the ranking that one would get by knowing all severities the default recovers. */
export function measureRecovery(): void {
  for (const [judges, demanded] of [
    [20, 0.99],
    [60, 0.97],
  ] as const) {
    const tau = recovered(plays(WORLDS, { over: { judges } }), { mean, semi, oracle });
    reportDemand({
      bench: `C2 recovery, ${judges} judges: tau of semi by tau of an oracle of severity`,
      value: tau.semi / tau.oracle,
      demand: { atLeast: demanded },
      beside: tau,
    });
  }
}

/** C3: what judge spread and noise add where each judge has thirty cards, and what they cost where judges do not differ in them. */
export function measureSpread(): void {
  const tau = recovered(plays(WORLDS), { mean, semi, spread });
  reportDemand({
    bench: 'C3 spread model, 30 cards a judge: tau of spread less tau of semi',
    value: tau.spread - tau.semi,
    demand: { atLeast: 0.012 },
    beside: tau,
  });
  const alike = recovered(plays(WORLDS, { over: { spread: 0, noiseSpread: 0 } }), { semi, spread });
  reportDemand({
    bench: 'C3 the same where judges differ in level alone',
    value: alike.spread - alike.semi,
    demand: { atLeast: -0.01 },
    beside: alike,
  });
}
