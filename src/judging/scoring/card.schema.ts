import { z } from 'zod';
import type { CardInput } from './scores.service.js';

const SCORE = /^score-([0-9a-f-]{36})$/;
/** In characters: what is written to an entrant is short; a note may be what one likes. */
export const LONGEST_COMMENT = 1_000;
const LONGEST_NOTE = 4_000;

const comment = z.string().trim().max(LONGEST_COMMENT, 'judging.card.comment.too-long').default('');

/** The form of a card: `version`, `score-<criterion id>` for each scored criterion, `worksWell`, `tryNext`, `privateNote`. */
export const cardSchema = z
  .looseObject({
    version: z.coerce.number('judging.card.version.invalid').int().min(0),
    worksWell: comment,
    tryNext: comment,
    privateNote: z.string().trim().max(LONGEST_NOTE, 'judging.card.note.too-long').default(''),
    go: z.enum(['stay', 'next']).default('stay'),
  })
  .transform(({ version, worksWell, tryNext, privateNote, go, ...rest }): CardInput & { go: 'stay' | 'next' } => ({
    version,
    worksWell,
    tryNext,
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
