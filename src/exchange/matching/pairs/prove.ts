import { minimise } from './highs.js';
import { costOf, isOutside, outsideOf, type Choice, type Part, type ProvenPart } from './part.js';
import { programmeOf, type Programme } from './programme.js';
import { reducedCosts, type Reduced } from './reduced-costs.js';

/** For each student so many choices are in the first search, those that cost least above the bound; the second takes all that could matter. */
const firstChoices = 4;
const secondsForAll = 240;

/**
 * The best plan of a part, with its proof, in small programmes. (1) How few can stay outside. (2) The linear programme among plans that
 * leave so few gives a bound, and tells of each choice what taking it costs above that bound at least. (3) The best plan among the choices
 * that cost little there; whatever costs more than that plan lies above the bound is out of question, so that the best among the rest
 * is the best of all. (4) Of all plans of that cost the one with the smallest tie.
 */
export async function prove(part: Part): Promise<ProvenPart> {
  const until = performance.now() + secondsForAll * 1000;
  const seconds = () => Math.max(1, (until - performance.now()) / 1000);
  const fewest = await fewestOutside(part, seconds());
  const unproven = { taken: fewest.taken, isProven: false, isTieDecided: false };
  if (!fewest.isOptimal) return unproven;
  const among = new Among(part, outsideOf(part, fewest.taken));
  const reduced = await among.linearBound(seconds());
  const best = await among.cheapest({ start: fewest.taken, reduced, seconds });
  if (!best.isOptimal) return { ...unproven, taken: best.taken };
  const tied = await among.smallestTie({ best: best.taken, reduced, seconds: seconds() });
  return { taken: tied.taken, isProven: true, isTieDecided: tied.isOptimal };
}

interface Found {
  taken: number[];
  isOptimal: boolean;
}

/** Without a programme where the plan to begin with leaves out no more than the optimum without the rules. */
async function fewestOutside(part: Part, seconds: number): Promise<Found> {
  if (outsideOf(part, part.start) === part.leastOutside) return { taken: part.start, isOptimal: true };
  const within = [...part.choices.keys()];
  const found = await search(part, { within, rows: [], cost: outsideCost, seconds });
  return found ?? { taken: part.start, isOptimal: false };
}

interface Cheapest {
  start: number[];
  reduced: Reduced;
  seconds: () => number;
}

/** Plans of a part that leave so few outside. */
class Among {
  /** Choices in question; of those for nowhere, none when everybody can be placed. */
  private readonly open: number[];

  constructor(
    private readonly part: Part,
    private readonly outside: number,
  ) {
    const all = [...part.choices.keys()];
    this.open = outside === 0 ? all.filter((at) => !isOutside(part.choices[at]!)) : all;
  }

  async linearBound(seconds: number): Promise<Reduced> {
    const choices = this.open.map((at) => this.part.choices[at]!);
    const programme = withRows(programmeOf(this.part, choices), this.rowsFor(this.open));
    const cost = choices.map(pairCost);
    const { prices } = await minimise(programme, { cost, isWhole: false, seconds });
    return reducedCosts(programme, cost, prices);
  }

  async cheapest({ start, reduced, seconds }: Cheapest): Promise<Found> {
    let best = start;
    // A better plan costs less by one at least.
    const needed = () => costOf(this.part, best) - 1 - reduced.exact;
    let breadth = Math.min(
      reduced.aboveBound.toSorted()[firstChoices * this.part.students.length] ?? Infinity,
      needed(),
    );
    while (costOf(this.part, best) > reduced.bound) {
      const within = this.within({ reduced, breadth, best });
      const found = await search(this.part, { within, rows: this.rowsFor(within), cost: pairCost, seconds: seconds() });
      if (found && costOf(this.part, found.taken) < costOf(this.part, best)) best = found.taken;
      if (!found?.isOptimal) return { taken: best, isOptimal: false };
      if (needed() <= breadth) break;
      breadth = needed();
    }
    return { taken: best, isOptimal: true };
  }

  /** Searches among plans of the same cost alone: the cost becomes a row, the tie what is minimised. */
  async smallestTie({ best, reduced, seconds }: { best: number[]; reduced: Reduced; seconds: number }): Promise<Found> {
    const most = costOf(this.part, best);
    const within = this.within({ reduced, breadth: most - reduced.exact, best });
    const entries = within.map((at, column) => [column, pairCost(this.part.choices[at]!)] as const);
    const rows = [...this.rowsFor(within), { entries, least: -Infinity, most }];
    const found = await search(this.part, { within, rows, cost: ({ tie }) => tie, seconds });
    const isSame = found && costOf(this.part, found.taken) === most;
    return isSame ? found : { taken: best, isOptimal: false };
  }

  /** What may still matter when plans up to so far above the bound are looked for; with the best so far, so that there is one. */
  private within({ reduced, breadth, best }: { reduced: Reduced; breadth: number; best: readonly number[] }): number[] {
    const known = new Set(best);
    const matters = (at: number, column: number) => reduced.aboveBound[column]! <= breadth || known.has(at);
    return this.open.filter((at, column) => matters(at, column) || isOutside(this.part.choices[at]!));
  }

  private rowsFor(within: readonly number[]): Programme['rows'] {
    if (this.outside === 0) return [];
    const entries = within.flatMap((at, column) => {
      const choice = this.part.choices[at]!;
      return isOutside(choice) ? [[column, choice.cost] as const] : [];
    });
    return [{ entries, least: -Infinity, most: this.outside }];
  }
}

const outsideCost = (choice: Choice): number => (isOutside(choice) ? choice.cost : 0);

const pairCost = (choice: Choice): number => (isOutside(choice) ? 0 : choice.cost);

interface Search {
  /** Indices of the choices among which to search. */
  within: number[];
  rows: Programme['rows'];
  cost: (choice: Choice) => number;
  seconds: number;
}

/** @returns null when time was up before a plan was found */
async function search(part: Part, { within, rows, cost, seconds }: Search): Promise<Found | null> {
  const choices = within.map((at) => part.choices[at]!);
  const programme = withRows(programmeOf(part, choices), rows);
  const answer = await minimise(programme, { cost: choices.map(cost), isWhole: true, seconds });
  const taken = within.filter((_, column) => answer.values[column]! > 0.5);
  if (!answer.isSolution || taken.length !== part.students.length) return null;
  return { taken, isOptimal: answer.isOptimal };
}

const withRows = ({ columns, rows }: Programme, more: Programme['rows']): Programme => ({
  columns,
  rows: [...rows, ...more],
});
