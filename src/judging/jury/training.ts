/** Answers that each question offers; their words are in the catalogue. */
export const ANSWERS = ['a', 'b', 'c'] as const;

export type TrainingAnswer = (typeof ANSWERS)[number];

/** The training, page by page: a short text, and one question whose right answer confirms that it was read. */
export const trainingPages = [
  { code: 'blind', right: 'b' },
  { code: 'conflict', right: 'c' },
  { code: 'scale', right: 'a' },
  { code: 'comment', right: 'c' },
  { code: 'safety', right: 'b' },
] as const satisfies readonly { code: string; right: TrainingAnswer }[];

export type TrainingPageCode = (typeof trainingPages)[number]['code'];
