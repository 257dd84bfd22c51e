import type { Words } from '../../../platform/index.js';
import type { ResultRun } from '../result-run.entity.js';
import { nearTheLine } from '../near-the-line.js';
import { seenOutput } from '../seen-output.js';
import type { RankedEntry } from '../tally.js';
import type { LabColumn } from './lab-column.js';
import type { LabJudge } from './lab-judges.js';
import type { LabScores } from './lab.js';

/** A work's line in the lab. */
export interface LabLine {
  entry: RankedEntry;
  /** One for each column. */
  cells: { value: number | null; rank: number | null }[];
  /** The best and the worst rank over all juries that lack one judge. */
  range: { best: number; worst: number } | null;
}

export interface LabView {
  methods: LabColumn['method'][];
  pools: { pool: string; lines: LabLine[] }[];
  scores: LabScores | null;
  judges: (LabJudge & { judge: Words })[];
}

interface Reader {
  /** Works that the reader may not know anything of. */
  withheld: ReadonlySet<string>;
  /** What judges are called, by the id of their seat. */
  told: ReadonlyMap<string, Words>;
  /** Whether all works are shown, or those near the line. */
  all: boolean;
}

/** The lab of a run as its reader sees it; null for a run of the first days, which has none. Where works are withheld, so are the ranks of other methods. */
export function labView({ output, diagnostics }: ResultRun, { withheld, told, all }: Reader): LabView | null {
  const { lab } = diagnostics;
  if (!lab) return null;
  const places = new Map(lab.codes.map((code, place) => [code, place]));
  const seen = seenOutput(output, withheld);
  const isWhole = seen.length === output.length;
  const hidden = new Set(output.flatMap(({ roundEntryId, code }) => (withheld.has(roundEntryId) ? [code] : [])));
  const lines = (all ? seen : nearTheLine(seen)).map((entry): LabLine => {
    const place = places.get(entry.code)!;
    const cells = lab.columns.map(({ values, ranks }) => ({
      value: values[place] ?? null,
      rank: isWhole ? (ranks[place] ?? null) : null,
    }));
    return { entry, cells, range: isWhole ? (lab.scores?.ranges?.[place] ?? null) : null };
  });
  return {
    methods: lab.columns.map(({ method }) => method),
    pools: [...Map.groupBy(lines, ({ entry }) => entry.pool)].map(([pool, own]) => ({ pool, lines: own })),
    scores: lab.scores,
    judges: (lab.scores?.judges ?? []).map((judge) => ({
      ...judge,
      without: judge.without && withoutHidden(judge.without, hidden),
      judge: told.get(judge.roundJudgeId) ?? '',
    })),
  };
}

const withoutHidden = (moved: NonNullable<LabJudge['without']>, hidden: ReadonlySet<string>) => ({
  ...moved,
  gains: moved.gains.filter((code) => !hidden.has(code)),
  losses: moved.losses.filter((code) => !hidden.has(code)),
});
