import type { AdditiveModel } from './additive-model.js';
import { loadsOf, type Cards } from './sheet.js';
import { evidenceOf } from './spread-evidence.js';
import type { JudgeLines, SpreadModel, SpreadPrior, SpreadScale } from './spread-model.js';

const ROUNDS = 300;
const SETTLED = 1e-7;
const HALVINGS = 50;

/**
 * Mean-field variational Bayes: works, judges' lines and judges' noises in turn, each exactly given the others, and the common scale set to
 * what makes the cards most probable. Starts from the additive fit; ends when no quality moves.
 */
export function fitSpread(
  cards: Cards,
  pools: readonly number[],
  { prior, start }: { prior: SpreadPrior; start: AdditiveModel },
): SpreadModel {
  const fit = new SpreadFit(cards, pools, prior);
  fit.startFrom(start);
  for (let round = 0; round < ROUNDS; round++) if (fit.improve() < SETTLED) break;
  return fit.model();
}

class SpreadFit {
  private readonly quality: Float64Array;
  private readonly qualityVariance: Float64Array;
  private readonly judges: JudgeLines;
  private readonly loads: Int32Array;
  private readonly scale: SpreadScale;

  constructor(
    private readonly cards: Cards,
    private readonly pools: readonly number[],
    private readonly prior: SpreadPrior,
  ) {
    const perJudge = () => new Float64Array(cards.judges);
    this.quality = new Float64Array(cards.entries);
    this.qualityVariance = new Float64Array(cards.entries);
    this.loads = loadsOf(cards);
    this.judges = {
      level: perJudge(),
      slope: perJudge().fill(1),
      levelVariance: perJudge(),
      covariance: perJudge(),
      slopeVariance: perJudge(),
      shape: perJudge(),
      rate: perJudge(),
      squares: perJudge(),
    };
    const size = pools.reduce((most, pool) => Math.max(most, pool + 1), 0);
    this.scale = { meanLevel: 0, varianceLevel: 0, varianceWork: 0, noiseRate: 0, pools: new Float64Array(size) };
  }

  startFrom({ values, offsets, varianceNoise, varianceJudge }: AdditiveModel): void {
    const known = values.filter((value) => !Number.isNaN(value));
    const mean = known.reduce((total, value) => total + value, 0) / known.length;
    const spread = known.reduce((total, value) => total + (value - mean) ** 2, 0) / known.length;
    Object.assign(this.scale, {
      meanLevel: mean,
      varianceLevel: Math.max(varianceJudge, varianceNoise / 100),
      varianceWork: spread / 2,
    });
    this.scale.noiseRate = this.prior.noiseShape * varianceNoise;
    for (const [judge, offset] of offsets.entries()) this.judges.level[judge] = mean + offset;
    this.judges.shape.fill(this.prior.noiseShape);
    this.judges.rate.fill(this.scale.noiseRate);
  }

  /** @returns the largest move of a quality, in standard deviations of works. */
  improve(): number {
    const moved = this.updateWorks();
    this.updateLines();
    this.updateNoises();
    this.updateScale();
    return moved / Math.sqrt(this.scale.varianceWork);
  }

  model(): SpreadModel {
    const { quality, qualityVariance, judges, scale } = this;
    const model = { kind: 'spread' as const, quality, qualityVariance, judges, scale, evidence: 0 };
    return { ...model, evidence: evidenceOf({ model, prior: this.prior, cards: this.cards, pools: this.pools }) };
  }

  private updateWorks(): number {
    const { start, judge, score, entries } = this.cards;
    const { level, slope, covariance, slopeVariance, shape, rate } = this.judges;
    let moved = 0;
    for (let entry = 0; entry < entries; entry++) {
      let precision = 1 / this.scale.varianceWork;
      let pull = this.scale.pools[this.pools[entry]!]! * precision;
      for (let card = start[entry]!; card < start[entry + 1]!; card++) {
        const j = judge[card]!;
        const weight = shape[j]! / rate[j]!;
        precision += weight * (slope[j]! * slope[j]! + slopeVariance[j]!);
        pull += weight * (slope[j]! * (score[card]! - level[j]!) - covariance[j]!);
      }
      moved = Math.max(moved, Math.abs(pull / precision - this.quality[entry]!));
      this.quality[entry] = pull / precision;
      this.qualityVariance[entry] = 1 / precision;
    }
    return moved;
  }

  /** Each judge's line is a regression on the qualities, drawn towards the mean level and slope 1. */
  private updateLines(): void {
    const { level, slope, levelVariance, covariance, slopeVariance, shape, rate } = this.judges;
    const sums = this.sumsOfJudges();
    for (let j = 0; j < this.cards.judges; j++) {
      const weight = shape[j]! / rate[j]!;
      const aa = 1 / this.scale.varianceLevel + weight * this.loads[j]!;
      const as = weight * sums.quality[j]!;
      const ss = 1 / this.prior.slopeVariance + weight * sums.square[j]!;
      const a = this.scale.meanLevel / this.scale.varianceLevel + weight * sums.score[j]!;
      const s = 1 / this.prior.slopeVariance + weight * sums.product[j]!;
      const determinant = aa * ss - as * as;
      levelVariance[j] = ss / determinant;
      covariance[j] = -as / determinant;
      slopeVariance[j] = aa / determinant;
      level[j] = (ss * a - as * s) / determinant;
      slope[j] = (aa * s - as * a) / determinant;
    }
  }

  private sumsOfJudges() {
    const { start, judge, score, entries, judges } = this.cards;
    const [quality, square, product, total] = [0, 1, 2, 3].map(() => new Float64Array(judges)) as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    for (let entry = 0; entry < entries; entry++) {
      const mean = this.quality[entry]!;
      const second = mean * mean + this.qualityVariance[entry]!;
      for (let card = start[entry]!; card < start[entry + 1]!; card++) {
        const j = judge[card]!;
        quality[j]! += mean;
        square[j]! += second;
        product[j]! += mean * score[card]!;
        total[j]! += score[card]!;
      }
    }
    return { quality, square, product, score: total };
  }

  private updateNoises(): void {
    const { shape, rate, squares } = this.judges;
    const { start, judge, entries } = this.cards;
    squares.fill(0);
    for (let entry = 0; entry < entries; entry++)
      for (let card = start[entry]!; card < start[entry + 1]!; card++)
        squares[judge[card]!]! += this.squaredError(entry, card);
    this.scale.noiseRate = this.prior.noiseShape * this.commonNoise();
    for (let j = 0; j < this.cards.judges; j++) {
      shape[j] = this.prior.noiseShape + this.loads[j]! / 2;
      rate[j] = this.scale.noiseRate + squares[j]! / 2;
    }
  }

  /** The variance about which judges' noises lie that makes their squares most probable. */
  private commonNoise(): number {
    const own = [...this.loads.keys()]
      .filter((j) => this.loads[j]! > 0)
      .map((j) => this.judges.squares[j]! / this.loads[j]!);
    let [low, high] = [Math.min(...own), Math.max(...own)];
    for (let step = 0; step < HALVINGS; step++) {
      const middle = (low + high) / 2;
      if (this.pullsUp(this.prior.noiseShape * middle)) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  }

  private pullsUp(noiseRate: number): boolean {
    let slope = 0;
    for (let j = 0; j < this.cards.judges; j++)
      slope +=
        this.prior.noiseShape / noiseRate -
        (this.prior.noiseShape + this.loads[j]! / 2) / (noiseRate + this.judges.squares[j]! / 2);
    return slope > 0;
  }

  /** The expected square of what a line leaves of a card. */
  private squaredError(entry: number, card: number): number {
    const { level, slope, levelVariance, covariance, slopeVariance } = this.judges;
    const j = this.cards.judge[card]!;
    const [mean, variance] = [this.quality[entry]!, this.qualityVariance[entry]!];
    const left = this.cards.score[card]! - level[j]! - slope[j]! * mean;
    return (
      left * left +
      levelVariance[j]! +
      2 * covariance[j]! * mean +
      slopeVariance[j]! * (mean * mean + variance) +
      slope[j]! * slope[j]! * variance
    );
  }

  private updateScale(): void {
    const { level, levelVariance } = this.judges;
    const { judges, entries, start } = this.cards;
    this.scale.meanLevel = level.reduce((sum, own) => sum + own, 0) / judges;
    let squares = 0;
    for (let j = 0; j < judges; j++) squares += (level[j]! - this.scale.meanLevel) ** 2 + levelVariance[j]!;
    this.scale.varianceLevel = squares / judges;
    this.updatePools();
    let [works, count] = [0, 0];
    for (let entry = 0; entry < entries; entry++) {
      if (start[entry] === start[entry + 1]) continue;
      works += (this.quality[entry]! - this.scale.pools[this.pools[entry]!]!) ** 2 + this.qualityVariance[entry]!;
      count++;
    }
    this.scale.varianceWork = works / count;
  }

  /** About 0 all together: a shift of all qualities belongs to the judges' levels. */
  private updatePools(): void {
    const { pools } = this.scale;
    const counts = new Float64Array(pools.length);
    pools.fill(0);
    let [total, all] = [0, 0];
    for (const [entry, pool] of this.pools.entries()) {
      if (this.cards.start[entry] === this.cards.start[entry + 1]) continue;
      pools[pool]! += this.quality[entry]!;
      counts[pool]! += 1;
      total += this.quality[entry]!;
      all += 1;
    }
    for (const [pool, count] of counts.entries()) pools[pool] = count ? pools[pool]! / count - total / all : 0;
  }
}
