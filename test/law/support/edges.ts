/** What a row asks for: B blocks a step, G needs a second person, D runs a clock. */
export type Mark = 'B' | 'G' | 'D';

/** A paragraph, its marks, its sentence, and the test that holds its edge: the file below `test/` and the test's name. */
export type Row = readonly [
  paragraph: string,
  marks: string,
  sentence: string,
  edge: readonly [file: string, name: string],
];

/** Files below `test/` that hold the edges. */
export const secondary = 'law/secondary-students.test.ts';
export const students = 'law/students.test.ts';
export const schools = 'law/schools-and-homes.test.ts';
export const reports = 'law/reports.test.ts';
export const steps = 'vetting/steps.test.ts';
export const standing = 'vetting/standing.test.ts';
export const hosts = 'host-families/rules.test.ts';
export const placing = 'host-families/placing.test.ts';
export const words = 'host-families/finding-words.test.ts';
