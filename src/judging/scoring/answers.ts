import type { CardInput } from './scores.service.js';

/** A card as the fields of its form: `score-<criterion id>` for what is scored, `worksWell`, `tryNext`, `privateNote`. */
export type Answers = Readonly<Record<string, string>>;

export const answersOf = ({ scores, worksWell, tryNext, privateNote }: Omit<CardInput, 'version'>): Answers => ({
  worksWell,
  tryNext,
  privateNote,
  ...Object.fromEntries(Object.entries(scores).map(([id, step]) => [`score-${id}`, String(step)])),
});
