import type { Choice, Part } from './part.js';

/** A row of the programme: its entries and the least and most that they may add up to. */
interface Row {
  entries: readonly (readonly [column: number, value: number])[];
  least: number;
  most: number;
}

/** Columns and rows for `highs`; the first columns are the choices in their order, the others say which camp a home is for. */
export interface Programme {
  columns: number;
  rows: Row[];
}

/**
 * Every student makes one choice; a home takes as many as it has places. Where students of a home are at odds, the home is for one camp,
 * and of each crowd at most one comes: a row for each crowd instead of one for each pair.
 */
export function programmeOf(part: Part, choices: readonly Choice[]): Programme {
  const programme: Programme = { columns: choices.length, rows: [] };
  const byStudent = Map.groupBy(choices.keys(), (at) => choices[at]!.student);
  const byHome = Map.groupBy(choices.keys(), (at) => choices[at]!.home);
  const rules = new Map(part.rules.map((rule) => [rule.home, rule]));
  for (const columns of byStudent.values()) programme.rows.push(sum(columns, { least: 1, most: 1 }));
  for (const [home, columns] of byHome) {
    if (home < 0) continue;
    const places = part.places.get(home)!;
    const columnOf = new Map(columns.map((column) => [choices[column]!.student, column]));
    const camps = (rules.get(home)?.camps ?? []).map(({ students, crowds }) => ({
      columns: found(columnOf, students),
      crowds: crowds.map((crowd) => found(columnOf, crowd)).filter((crowd) => crowd.length > 1),
    }));
    const present = camps.filter((camp) => camp.columns.length > 0);
    if (present.length > 1) addCamps(programme, present, places);
    else addCrowds(programme, { columns, crowds: present[0]?.crowds ?? [] }, places);
  }
  return programme;
}

interface CampColumns {
  columns: number[];
  crowds: number[][];
}

/** A column for each camp says whether the home is for it; all together they are at most one home. */
function addCamps(programme: Programme, camps: readonly CampColumns[], places: number): void {
  const chosen = camps.map(() => programme.columns++);
  programme.rows.push(sum(chosen, { least: -Infinity, most: 1 }));
  for (const [at, { columns, crowds }] of camps.entries()) {
    const entries = columns.map((column) => [column, 1] as const);
    const most = Math.min(places, columns.length);
    programme.rows.push({ entries: [...entries, [chosen[at]!, -most]], least: -Infinity, most: 0 });
    for (const crowd of crowds) {
      const one = crowd.map((column) => [column, 1] as const);
      programme.rows.push({ entries: [...one, [chosen[at]!, -1]], least: -Infinity, most: 0 });
    }
  }
}

function addCrowds(programme: Programme, { columns, crowds }: CampColumns, places: number): void {
  if (columns.length > places) programme.rows.push(sum(columns, { least: -Infinity, most: places }));
  for (const crowd of crowds) programme.rows.push(sum(crowd, { least: -Infinity, most: 1 }));
}

const sum = (columns: readonly number[], within: { least: number; most: number }): Row => ({
  entries: columns.map((column) => [column, 1] as const),
  ...within,
});

const found = (columnOf: ReadonlyMap<number, number>, students: readonly number[]): number[] =>
  students.flatMap((student) => columnOf.get(student) ?? []);
