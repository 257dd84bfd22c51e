/** What a judge brings to a work. */
export interface Fit {
  /** Knowledge of the work's category, from 0, none, to 3. */
  grade: number;
  /** Whether the judge reads a language of the work; one without words is read by all. */
  reads: boolean;
}

/** What a pair costs, from 150 for the best fit to 1000 for none: a grade counts 250, reading the language 100. */
export const fitCost = ({ grade, reads }: Fit): number => 1000 - 250 * grade - (reads ? 100 : 0);

/** The parts of a work and of a judge that say how they fit. */
export interface WorkKind {
  category: string;
  /** BCP 47 codes of the languages in which it can be read; none when there is nothing to read. */
  languages: readonly string[];
}

export interface JudgeKind {
  /** Grades 1 to 3 by the category's code; what is left out is 0. */
  skills: Readonly<Record<string, number>>;
  /** BCP 47 codes. */
  languages: readonly string[];
}

export function fitOf({ category, languages }: WorkKind, judge: JudgeKind): Fit {
  const theirs = new Set(judge.languages.map(primary));
  const reads = languages.length === 0 || languages.some((language) => theirs.has(primary(language)));
  return { grade: judge.skills[category] ?? 0, reads };
}

/** `pt-BR` is read by who reads `pt`. */
const primary = (language: string): string => language.toLowerCase().split('-')[0]!;
