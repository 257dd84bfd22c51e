import { refused, satisfied, type Rule } from '../../platform/index.js';
import { lastDayBefore } from '../editions/window.js';
import type { Loosenable } from './overrides.schema.js';

/** What stands for a local level when its next step is asked for. */
export interface LevelFacts {
  now: Date;
  opensAt: Date;
  closesAt: Date;
  /** The final level's window, extensions applied. */
  finalOpensAt: Date;
  finalClosesAt: Date;
  /** The final level's zone. */
  timeZone: string;
  /** Whether the edition lets members hold their own competitions. */
  localLevels: boolean;
  /** Rules that are looser here, and those of them that the edition's rules do not let it set so. */
  looser: readonly Loosenable[];
  notMarked: readonly Loosenable[];
  /** Submitted entries that were neither withdrawn nor refused. */
  entriesIn: number;
  /** Those without a result that their families know. */
  withoutResult: number;
}

const LEVELS = 'Rules of the edition, levels';

export const editionHasLocalLevels: Rule<LevelFacts> = {
  id: 'edition_has_local_levels',
  cites: LEVELS,
  severity: 'block',
  reads: ['localLevels'],
  check: ({ localLevels }) => (localLevels ? satisfied : refused('yaas.rule.edition_has_local_levels')),
};

/** Winners must reach the final level before it closes. */
export const windowWithinTheFinals: Rule<LevelFacts> = {
  id: 'window_within_the_finals',
  cites: LEVELS,
  severity: 'block',
  reads: ['opensAt', 'closesAt', 'finalOpensAt', 'finalClosesAt', 'timeZone'],
  check: ({ opensAt, closesAt, finalOpensAt, finalClosesAt, timeZone }) =>
    opensAt >= finalOpensAt && closesAt <= finalClosesAt
      ? satisfied
      : refused(
          'yaas.rule.window_within_the_finals',
          { opens: finalOpensAt, closes: lastDayBefore(finalClosesAt, timeZone) },
          { remedy: true },
        ),
};

export const deadlineIsAhead: Rule<LevelFacts> = {
  id: 'deadline_is_ahead',
  cites: LEVELS,
  severity: 'deadline',
  reads: ['now', 'closesAt'],
  check: ({ now, closesAt }) => (now < closesAt ? satisfied : refused('yaas.rule.deadline_is_ahead')),
};

/** Looser by mistake would promise students a way that ends at the final level. */
export const looserIsMarked: Rule<LevelFacts> = {
  id: 'looser_is_marked',
  cites: LEVELS,
  severity: 'block',
  reads: ['looser', 'notMarked'],
  check: ({ notMarked }) =>
    notMarked.length === 0
      ? satisfied
      : refused('yaas.rule.looser_is_marked', { what: notMarked[0]!, more: notMarked.length - 1 }, { remedy: true }),
};

export const nobodyIsIn: Rule<LevelFacts> = {
  id: 'nobody_is_in',
  cites: LEVELS,
  severity: 'block',
  reads: ['entriesIn'],
  check: ({ entriesIn }) =>
    entriesIn === 0 ? satisfied : refused('yaas.rule.nobody_is_in', { entries: entriesIn }, { remedy: true }),
};

export const deadlineIsPast: Rule<LevelFacts> = {
  id: 'deadline_is_past',
  cites: LEVELS,
  severity: 'deadline',
  reads: ['now', 'closesAt'],
  check: ({ now, closesAt }) => (now >= closesAt ? satisfied : refused('yaas.rule.deadline_is_past')),
};

export const everyResultIsOut: Rule<LevelFacts> = {
  id: 'every_result_is_out',
  cites: LEVELS,
  severity: 'gate',
  reads: ['withoutResult'],
  check: ({ withoutResult }) =>
    withoutResult === 0
      ? satisfied
      : refused('yaas.rule.every_result_is_out', { entries: withoutResult }, { remedy: true }),
};
