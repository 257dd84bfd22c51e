import { z } from 'zod';

/** How judges give their judgement; one for a whole round. */
export const MODES = ['screening', 'rubric', 'stars', 'ranking', 'points', 'pairwise'] as const;

export type RoundMode = (typeof MODES)[number];

/** Which computation decides; the lab shows the others beside it. */
export const METHODS = ['mean', 'median', 'semi', 'spread', 'copeland', 'schulze', 'bradley_terry'] as const;

export type Method = (typeof METHODS)[number];

/** Above so many works in one hand a list cannot be kept in order by a person. */
export const LONGEST_RANKING = 50;

/** Above so many works all pairs are too many: twelve make sixty-six. */
export const MOST_PAIRED = 12;

/** The methods that a mode's judgements can be counted by; the usual one first. */
export const methodsOf: Record<RoundMode, readonly [Method, ...Method[]]> = {
  screening: ['mean'],
  rubric: ['mean', 'median', 'semi', 'spread'],
  stars: ['mean', 'median', 'semi', 'spread'],
  ranking: ['copeland', 'schulze'],
  points: ['mean', 'median', 'semi', 'spread'],
  pairwise: ['bradley_terry'],
};

const none = z.strictObject({});

/** What each mode asks to be set. */
export const modeSettings = {
  screening: none,
  rubric: none,
  stars: z.strictObject({ stars: z.int().min(3).max(10).default(5) }),
  ranking: z.strictObject({
    /** How many of the works in hand are put in order. */
    top: z.int().min(1).max(LONGEST_RANKING).default(10),
    /** Whether a work that was left out stands below all others; else nothing is known of it. */
    unrankedIsLast: z.boolean().default(false),
  }),
  points: z
    .strictObject({
      /** Points that a judge spreads over the works in hand. */
      budget: z.int().min(1).max(1_000).default(100),
      /** The most that one work may get. */
      most: z.int().min(1).max(1_000).default(20),
    })
    .refine(({ budget, most }) => most <= budget, { path: ['most'] }),
  pairwise: none,
} as const;

export type ModeSettings = { [M in RoundMode]: z.infer<(typeof modeSettings)[M]> };

/** @throws ZodError when the settings are not those of the mode. */
export function settingsOf<M extends RoundMode>(mode: M, settings: object = {}): ModeSettings[M] {
  return modeSettings[mode].parse(settings) as ModeSettings[M];
}

/** Whether judges fill in a card for each work, on whatever scale; else they weigh the works in hand against one another. */
export const scoresCards = (mode: RoundMode): mode is 'screening' | 'rubric' | 'stars' =>
  mode === 'screening' || mode === 'rubric' || mode === 'stars';
