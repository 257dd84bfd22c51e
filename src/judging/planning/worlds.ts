import { randomFrom } from '../assignment/random.js';
import { normalBelow, normalFrom } from '../statistics/normal.js';

/** An imagined jury and its works. Standard deviations are in units of a criterion's quality. */
export interface WorldSettings {
  entries: number;
  judges: number;
  /** Of what a judge adds to every card. */
  severity: number;
  /** Of the logarithm of how far a judge pulls works apart. */
  spread: number;
  /** Of the noise of a criterion's score, */
  noise: number;
  /** and of the logarithm of how it differs between judges. */
  noiseSpread: number;
  /** Steps of the scale; 0 leaves scores as they are. */
  steps: number;
}

/** Section 5.1 of the study behind our methods: single cards agree about as well as good juries do. */
export const USUAL: WorldSettings = {
  entries: 200,
  judges: 20,
  severity: 0.7,
  spread: 0.25,
  noise: 0.8,
  noiseSpread: 0.3,
  steps: 10,
};

const WEIGHTS = [0.4, 0.3, 0.2, 0.1];
/** What criteria of a work have in common, and what a judge's errors on one card have. */
const COMMON = { quality: 0.7, noise: 0.6 };
/** Qualities from −2.5 to 2.5 fill the scale. */
const WIDTH = 5;

/** Everything that a round's cards hide: what the works are worth, and how the judges differ. */
export class World {
  /** What each work is worth. */
  readonly truth: Float64Array;
  private readonly severities: Float64Array;
  private readonly qualities: Float64Array;
  private readonly slopes: Float64Array;
  private readonly noises: Float64Array;
  private readonly random: () => number;
  private readonly normal: () => number;

  constructor(
    readonly settings: WorldSettings,
    seed: number,
  ) {
    const { entries, judges, severity, spread, noise, noiseSpread } = settings;
    this.random = randomFrom(seed);
    this.normal = normalFrom(this.random);
    this.qualities = new Float64Array(entries * WEIGHTS.length);
    this.truth = Float64Array.from({ length: entries }, (_, entry) => this.make(entry));
    const perJudge = (draw: () => number) => Float64Array.from({ length: judges }, draw);
    this.severities = perJudge(() => severity * this.normal());
    this.slopes = perJudge(() => Math.exp(spread * this.normal()));
    this.noises = perJudge(() => noise * Math.exp(noiseSpread * this.normal()));
  }

  /** A new card of this judge on this work, in 0…1. */
  score(entry: number, judge: number): number {
    const halo = Math.sqrt(COMMON.noise) * this.normal();
    let total = 0;
    for (const [criterion, weight] of WEIGHTS.entries()) {
      const error = halo + Math.sqrt(1 - COMMON.noise) * this.normal();
      total += weight * this.onScale(this.seen({ entry, judge, criterion }) + this.noises[judge]! * error);
    }
    return total;
  }

  /** What the mean of very many cards of all judges on a work would be: what an estimate of its value is after. */
  expected(entry: number): number {
    let total = 0;
    for (let judge = 0; judge < this.settings.judges; judge++) {
      for (const [criterion, weight] of WEIGHTS.entries())
        total += weight * this.expectedOnScale(this.seen({ entry, judge, criterion }), this.noises[judge]!);
    }
    return total / this.settings.judges;
  }

  /** The same on a scale without steps and ends. */
  unbounded(entry: number): number {
    return 0.5 + (this.truth[entry]! + this.meanSeverity()) / WIDTH;
  }

  /** How much a judge adds to every card, as a part of the scale. */
  severityOf(judge: number): number {
    return this.severities[judge]! / WIDTH;
  }

  private meanSeverity(): number {
    return this.severities.reduce((sum, own) => sum + own, 0) / this.severities.length;
  }

  private make(entry: number): number {
    const common = Math.sqrt(COMMON.quality) * this.normal();
    let worth = 0;
    for (const [criterion, weight] of WEIGHTS.entries()) {
      const quality = common + Math.sqrt(1 - COMMON.quality) * this.normal();
      this.qualities[entry * WEIGHTS.length + criterion] = quality;
      worth += weight * quality;
    }
    return worth;
  }

  private seen({ entry, judge, criterion }: { entry: number; judge: number; criterion: number }): number {
    return this.severities[judge]! + this.slopes[judge]! * this.qualities[entry * WEIGHTS.length + criterion]!;
  }

  private onScale(seen: number): number {
    const last = this.settings.steps - 1;
    if (last < 1) return 0.5 + seen / WIDTH;
    return Math.min(last, Math.max(0, Math.round(last * (0.5 + seen / WIDTH)))) / last;
  }

  private expectedOnScale(seen: number, noise: number): number {
    const last = this.settings.steps - 1;
    if (last < 1) return 0.5 + seen / WIDTH;
    let steps = 0;
    for (let step = 0.5; step < last; step++) steps += normalBelow((seen - WIDTH * (step / last - 0.5)) / noise);
    return steps / last;
  }
}
