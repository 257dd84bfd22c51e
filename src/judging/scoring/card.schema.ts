import { z } from 'zod';
import type { CardInput } from './scores.service.js';

const SCORE = /^score-([0-9a-f-]{36})$/;
const LONGEST = 4_000;

/** The form of a card: `version`, `score-<criterion id>` for each scored criterion, `comment`, `privateNote`. */
export const cardSchema = z
  .looseObject({
    version: z.coerce.number('judging.card.version.invalid').int().min(0),
    comment: z.string().trim().max(LONGEST, 'judging.card.comment.too-long').default(''),
    privateNote: z.string().trim().max(LONGEST, 'judging.card.note.too-long').default(''),
    go: z.enum(['stay', 'next']).default('stay'),
  })
  .transform(({ version, comment, privateNote, go, ...rest }): CardInput & { go: 'stay' | 'next' } => ({
    version,
    comment,
    privateNote,
    go,
    scores: scoresIn(rest),
  }));

/** Only whole steps from 1 count; whether a step is on its scale, the rubric says. */
function scoresIn(fields: Record<string, unknown>): Record<string, number> {
  const scores = Object.entries(fields).flatMap(([name, value]): [string, number][] => {
    const criterionId = SCORE.exec(name)?.[1];
    const step = Number(value);
    return criterionId && Number.isInteger(step) && step > 0 && step <= 10 ? [[criterionId, step]] : [];
  });
  return Object.fromEntries(scores);
}
