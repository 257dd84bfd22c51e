import { refused, satisfied, type Rule } from '../../platform/index.js';
import { FEWEST_ANCHORS, MOST_ANCHORS } from '../calibration/anchor.entity.js';
import { areEnough } from '../calibration/calibration.rules.js';
import { MOST_PAIRED, scoresCards, type RoundMode } from './mode.js';

/** What stands for a round when its next step is asked for. */
export interface RoundFacts {
  /** Works that take part. */
  works: number;
  acceptedJudges: number;
  /** Works with fewer judges than their minimum of cards. */
  underJudged: number;
  /** Works with fewer complete cards than their minimum. */
  underScored: number;
  /** Whether one result run was adopted. */
  adopted: boolean;
  mode: RoundMode;
  /** Whether anchor works are scored first. */
  calibrated: boolean;
  /** Works that judges score first. */
  anchors: number;
  /** Whether the round that this one follows has decided who goes on; true when it follows none. */
  followedIsDecided: boolean;
  /** Ties of the adopted run that decide something and wait for people. */
  openTies: number;
  /** Departures from the ranking that only one person wants. */
  unseconded: number;
  /** Rounds that build on this one: they follow it or break a tie of it and are under way, or were decided by the order that it handed over. */
  laterBegun: number;
  /** Whether the round whose tie it breaks is counted by the order that it handed over. */
  countsElsewhere: boolean;
}

const cites = "Judges' handbook, rounds";

export const hasWorks: Rule<RoundFacts> = {
  id: 'round-has-works',
  cites,
  severity: 'gate',
  reads: ['works'],
  check: ({ works }) => (works > 0 ? satisfied : refused('judging.rule.round-has-works', {}, { remedy: true })),
};

export const hasJudges: Rule<RoundFacts> = {
  id: 'round-has-judges',
  cites,
  severity: 'gate',
  reads: ['acceptedJudges'],
  check: ({ acceptedJudges }) =>
    acceptedJudges > 0 ? satisfied : refused('judging.rule.round-has-judges', {}, { remedy: true }),
};

/** A later round has no works before the earlier one says who goes on. */
export const followedRoundIsDecided: Rule<RoundFacts> = {
  id: 'followed-round-is-decided',
  cites,
  severity: 'gate',
  reads: ['followedIsDecided'],
  check: ({ followedIsDecided }) =>
    followedIsDecided ? satisfied : refused('judging.rule.followed-round-is-decided', {}, { remedy: true }),
};

/** What later rounds judge is not decided anew behind them. */
export const noLaterRoundHasBegun: Rule<RoundFacts> = {
  id: 'no-later-round-has-begun',
  cites: "Judges' handbook, results",
  severity: 'gate',
  reads: ['laterBegun'],
  check: ({ laterBegun }) =>
    laterBegun === 0 ? satisfied : refused('judging.rule.no-later-round-has-begun', {}, { remedy: true }),
};

/** What another round is counted by does not change behind it. */
export const noOtherRoundCountsByIt: Rule<RoundFacts> = {
  id: 'no-other-round-counts-by-it',
  cites: "Judges' handbook, ties",
  severity: 'gate',
  reads: ['countsElsewhere'],
  check: ({ countsElsewhere }) =>
    countsElsewhere ? refused('judging.rule.no-other-round-counts-by-it', {}, { remedy: true }) : satisfied,
};

/** All pairs of many works are more than a person compares. */
export const pairsAreFew: Rule<RoundFacts> = {
  id: 'pairs-are-few',
  cites,
  severity: 'gate',
  reads: ['mode', 'works'],
  check: ({ mode, works }) =>
    mode !== 'pairwise' || works <= MOST_PAIRED
      ? satisfied
      : refused('judging.rule.pairs-are-few', { works, most: MOST_PAIRED }, { remedy: true }),
};

/** A round that is calibrated begins with its anchors. */
export const calibrationComesFirst: Rule<RoundFacts> = {
  id: 'calibration-comes-first',
  cites: "Judges' handbook, calibration",
  severity: 'gate',
  reads: ['calibrated'],
  check: ({ calibrated }) =>
    calibrated ? refused('judging.rule.calibration-comes-first', {}, { remedy: true }) : satisfied,
};

/** Where no anchors are scored, there is nothing to calibrate. */
export const roundIsCalibrated: Rule<RoundFacts> = {
  id: 'round-is-calibrated',
  cites: "Judges' handbook, calibration",
  severity: 'gate',
  reads: ['calibrated'],
  check: ({ calibrated }) =>
    calibrated ? satisfied : refused('judging.rule.round-is-calibrated', {}, { remedy: true }),
};

/** Cards alone have a scale to be measured on; three to five works measure it. */
export const anchorsAreReady: Rule<RoundFacts> = {
  id: 'anchors-are-ready',
  cites: "Judges' handbook, calibration",
  severity: 'gate',
  reads: ['calibrated', 'mode', 'anchors'],
  check: ({ calibrated, mode, anchors }) => {
    if (!calibrated) return satisfied;
    if (!scoresCards(mode)) return refused('judging.rule.anchors-need-cards', {}, { remedy: true });
    const params = { anchors, fewest: FEWEST_ANCHORS, most: MOST_ANCHORS };
    return areEnough(anchors) ? satisfied : refused('judging.rule.anchors-are-ready', params, { remedy: true });
  },
};

/** Before opening: a work that too few judges look at could never be ranked. */
export const everyWorkIsJudged: Rule<RoundFacts> = {
  id: 'every-work-is-judged',
  cites,
  severity: 'gate',
  reads: ['underJudged'],
  check: ({ underJudged }) =>
    underJudged === 0
      ? satisfied
      : refused('judging.rule.every-work-is-judged', { works: underJudged }, { remedy: true }),
};

/** A round may be tallied with incomplete cards when each work has its minimum. */
export const everyWorkHasItsMinimum: Rule<RoundFacts> = {
  id: 'every-work-has-its-minimum',
  cites,
  severity: 'gate',
  reads: ['underScored'],
  check: ({ underScored }) =>
    underScored === 0
      ? satisfied
      : refused('judging.rule.every-work-has-its-minimum', { works: underScored }, { remedy: true }),
};

export const oneRunIsAdopted: Rule<RoundFacts> = {
  id: 'one-run-is-adopted',
  cites: "Judges' handbook, results",
  severity: 'gate',
  reads: ['adopted'],
  check: ({ adopted }) => (adopted ? satisfied : refused('judging.rule.one-run-is-adopted', {}, { remedy: true })),
};

/** The ladder asks people about a tie that decides something. */
export const tiesAreBroken: Rule<RoundFacts> = {
  id: 'ties-are-broken',
  cites: "Judges' handbook, ties",
  severity: 'gate',
  reads: ['openTies'],
  check: ({ openTies }) =>
    openTies === 0 ? satisfied : refused('judging.rule.ties-are-broken', { ties: openTies }, { remedy: true }),
};

/** Who departs from the ranking is not alone. */
export const departuresAreSeconded: Rule<RoundFacts> = {
  id: 'departures-are-seconded',
  cites: "Judges' handbook, results",
  severity: 'gate',
  reads: ['unseconded'],
  check: ({ unseconded }) =>
    unseconded === 0
      ? satisfied
      : refused('judging.rule.departures-are-seconded', { departures: unseconded }, { remedy: true }),
};
