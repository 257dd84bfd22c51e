import { z } from 'zod';
import { JUDGE_LANGUAGES } from './languages.js';

/** What a person says of themselves as a judge. */
export interface JudgeSelf {
  languages: string[];
  /** Grades from 1 to 3 by code of category. */
  skills: Record<string, number>;
  schools: string[];
  relations: string[];
}

const SKILL = /^skill-([a-z0-9_-]{1,60})$/;
const MOST_LINES = 40;
const LONGEST_LINE = 160;

const many = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]);

/** A text with one name on each line. */
const lines = z
  .string()
  .default('')
  .transform((text) => [
    ...new Set(
      text
        .split('\n')
        .map((line) => line.trim().replace(/\s+/g, ' '))
        .filter(Boolean),
    ),
  ])
  .refine((names) => names.length <= MOST_LINES, { error: 'judging.profile.lines.too-many' })
  .refine((names) => names.every((name) => name.length <= LONGEST_LINE), { error: 'judging.profile.lines.too-long' });

/** The form: `languages`, `skill-<category>` from 0 to 3, `schools` and `relations` with one name on each line. */
export const profileSchema = z
  .looseObject({ languages: many, schools: lines, relations: lines })
  .transform(({ languages, schools, relations, ...rest }): JudgeSelf => ({
    languages: JUDGE_LANGUAGES.filter((code) => languages.includes(code)),
    schools,
    relations,
    skills: skillsIn(rest),
  }));

function skillsIn(fields: Record<string, unknown>): Record<string, number> {
  const graded = Object.entries(fields).flatMap(([name, value]): [string, number][] => {
    const category = SKILL.exec(name)?.[1];
    const grade = Number(value);
    return category && [1, 2, 3].includes(grade) ? [[category, grade]] : [];
  });
  return Object.fromEntries(graded);
}
