import { z } from 'zod';
import type { Advancement } from '../round/advancement.js';
import type { Proposal } from '../results/departures/departures.service.js';
import type { AnswerGiven } from '../results/ties/ties.service.js';
import type { WaitingTie } from '../results/ties/ties.queries.js';

const LONGEST = 4_000;
const HIGHEST_PLACE = 100;

const ticked = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .default([])
  .transform((values) => new Set(values));

/** What judges see beside the works: ticked is shown. */
export const sightsSchema = z.object({ shown: ticked }).transform(({ shown }) => ({
  rankingOpen: shown.has('ranking'),
  cardsOpen: shown.has('cards'),
}));

export const noteSchema = z.object({
  body: z.string().trim().min(1, 'judging.room.note.needed').max(LONGEST, 'judging.room.too-long'),
});

const reason = z.string().trim().max(LONGEST, 'judging.room.too-long').default('');
const work = z.uuid('judging.departure.work.needed');

const place = z
  .string()
  .trim()
  .default('')
  .transform((text) => (text === '' ? null : Number(text)))
  .refine(
    (number) => number === null || (Number.isInteger(number) && number >= 1 && number <= HIGHEST_PLACE),
    'judging.departure.place.invalid',
  );

/** A departure: in a final another place (none when it is left empty), on the way to it whether the work goes on. */
export const departureSchema = (advancement: Advancement | null) =>
  advancement
    ? z
        .object({ work, outcome: z.enum(['advanced', 'not_placed'], 'judging.departure.outcome.needed'), reason })
        .transform(({ work: roundEntryId, ...rest }): Proposal => ({ roundEntryId, place: null, ...rest }))
    : z.object({ work, place, reason }).transform(({ work: roundEntryId, ...rest }): Proposal => ({
        roundEntryId,
        outcome: rest.place === null ? 'not_placed' : 'placed',
        ...rest,
      }));

/** An answer to a tie: `position-<work>` for each of the works, 1 is the best and equal numbers stay level; or that no mini-round is held. */
export const tieSchema = ({ awaits, works }: WaitingTie) =>
  z
    .looseObject({ reason })
    .superRefine((fields, context) => {
      if (awaits === 'pairwise') return;
      for (const { id } of works)
        if (positionIn(fields, id) === null)
          context.addIssue({ code: 'custom', path: [`position-${id}`], message: 'judging.tie.position.invalid' });
    })
    .transform((fields): AnswerGiven => {
      const tied = works.map(({ id }) => id);
      if (awaits === 'pairwise') return { step: awaits, tied, order: [tied], reason: fields.reason };
      const levels = Map.groupBy(tied, (id) => positionIn(fields, id)!);
      const order = [...levels.keys()].toSorted((a, b) => a - b).map((position) => levels.get(position)!);
      return { step: awaits, tied, order, reason: fields.reason };
    });

function positionIn(fields: Record<string, unknown>, id: string): number | null {
  const position = Number(fields[`position-${id}`] ?? '');
  return Number.isInteger(position) && position >= 1 ? position : null;
}
