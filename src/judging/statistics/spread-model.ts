/** What is believed of judges before any card: how much their slopes and noises differ. */
export interface SpreadPrior {
  /** Variance of judges' slopes about 1. */
  slopeVariance: number;
  /** Shape of the gamma distribution of judges' precisions; the larger, the more alike they are. */
  noiseShape: number;
}

/** Slopes differ with a standard deviation of 0.2; precisions with a coefficient of variation of 0.5. */
export const DIFFERING: SpreadPrior = { slopeVariance: 0.04, noiseShape: 4 };
/** The additive model with random works in the same machine: what the spread model has to beat. */
export const ALIKE: SpreadPrior = { slopeVariance: 1e-9, noiseShape: 1e6 };

/** Judges' lines: a card is level + slope × quality + noise. Means, covariances of (level, slope), and gamma beliefs of precisions. */
export interface JudgeLines {
  level: Float64Array;
  slope: Float64Array;
  levelVariance: Float64Array;
  covariance: Float64Array;
  slopeVariance: Float64Array;
  shape: Float64Array;
  rate: Float64Array;
  /** The expected sum of squares that a line leaves of the judge's cards. */
  squares: Float64Array;
}

/** What works and judges have in common. */
export interface SpreadScale {
  meanLevel: number;
  varianceLevel: number;
  varianceWork: number;
  /** Rate of the gamma distribution of judges' precisions. */
  noiseRate: number;
  /** Mean quality of each pool. */
  pools: Float64Array;
}

/** Works and judges are both random: for rounds in which works were dealt to judges by chance. */
export interface SpreadModel {
  kind: 'spread';
  /** Quality of each work, 0 for the average one, and its variance. */
  quality: Float64Array;
  qualityVariance: Float64Array;
  judges: JudgeLines;
  scale: SpreadScale;
  /** A lower bound of the logarithm of the probability of all cards under the prior. */
  evidence: number;
}
