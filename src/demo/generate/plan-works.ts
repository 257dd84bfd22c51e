import { randomOf, type Random } from '../random.js';
import { givenNames, surnames } from '../season/accounts.js';
import type { SeededStage } from '../../yaas/index.js';
import { draw, openStages, pastStages, unwrittenCategories, unwrittenShare, writtenCategories } from './shares.js';
import { composeText, type ComposedText } from './words.js';

/** An entry before it has an account: everything that chance decides, the same for the same seed. */
export interface PlannedWork extends ComposedText {
  stage: SeededStage;
  category: string;
  ageGroup: '12-14' | '15-18';
  /** Full years at the deadline, and the days since that birthday. */
  age: { years: number; days: number };
  name: string;
  guardian: string;
  /** Number of the line that sponsors it. */
  line: number;
  nameForm: (typeof nameForms)[number];
  isShown: boolean;
  /** When it was begun, as a part of the time that there was; 0 is the first day. */
  begun: number;
}

export interface SeasonPlan {
  seed: string;
  season: 'past' | 'open';
  count: number;
  lines: number;
}

const nameForms = ['first_initial', 'full', 'first', 'city', 'none'] as const;
const placesInLine = 5;

/** The works of one season, each within the quota of its line. */
export function planWorks({ seed, season, count, lines }: SeasonPlan): PlannedWork[] {
  const taken = new Map<string, number>();
  return Array.from({ length: count }, (_, index) => {
    const random = randomOf(`${seed} ${season} ${index}`);
    const work = planWork(random, season);
    return { ...work, line: freeLine(taken, work, { from: Math.floor(random.next() * lines), lines }) };
  });
}

function planWork(random: Random, season: SeasonPlan['season']): Omit<PlannedWork, 'line'> {
  const isWritten = season === 'past' || random.next() >= unwrittenShare;
  const category = draw(random, isWritten ? writtenCategories : unwrittenCategories);
  const stage = isWritten ? draw(random, season === 'past' ? pastStages : openStages) : 'draft';
  const years = 12 + Math.floor(random.next() * 6);
  const text = composeText(random, category === 'poetry' ? 'poem' : 'prose');
  const family = random.pick(surnames);
  return {
    ...text,
    body: isWritten ? text.body : '',
    stage,
    category,
    ageGroup: years < 15 ? '12-14' : '15-18',
    age: { years, days: Math.floor(random.next() * 360) },
    name: `${random.pick(givenNames)} ${family}`,
    guardian: `${random.pick(givenNames)} ${family}`,
    nameForm: random.pick(nameForms),
    isShown: random.next() < 0.9,
    begun: random.next(),
  };
}

/** The first line from there on that has a place left. @throws when all are full */
function freeLine(
  taken: Map<string, number>,
  { category, ageGroup }: Pick<PlannedWork, 'category' | 'ageGroup'>,
  { from, lines }: { from: number; lines: number },
): number {
  for (let step = 0; step < lines; step += 1) {
    const line = (from + step) % lines;
    const key = `${line} ${category} ${ageGroup}`;
    const places = taken.get(key) ?? 0;
    if (places >= placesInLine) continue;
    taken.set(key, places + 1);
    return line;
  }
  throw new Error(`The network has no place left for ${category} of ${ageGroup}.`);
}
