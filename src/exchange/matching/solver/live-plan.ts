import { certify, type Certificate } from './certificate.js';
import { extraOf, type Extra } from './extra.js';
import { ForceCostSearch } from './force-costs.js';
import { placesThatWouldHelp } from './helpful-places.js';
import { GONE, UNPLACED, WAITING } from './network.js';
import { PlanEdits, type Change } from './plan-edits.js';
import { worthOfOneMore } from './worth.js';

export interface Alternate {
  home: string;
  extra: Extra;
}

/**
 * A proven plan that stays proven while it is edited, and that explains itself. Students and homes are named by their ids. Each edit answers with
 * whoever moved; the plan after any edits is the one that `solve` finds for `problem()`.
 */
export class LivePlan extends PlanEdits {
  homeOf(student: string): string | null {
    const home = this.network.homeOf(this.studentAt(student));
    return home < 0 ? null : this.homes[home]!;
  }

  /** All students of the plan, with their homes. */
  *assignments(): Generator<{ student: string; home: string | null }> {
    for (const [id, student] of this.students) {
      const home = this.network.homeOf(student);
      if (this.network.arcOf[student] !== GONE) yield { student: id, home: home < 0 ? null : this.homes[home]! };
    }
  }

  /** The exact proof of the present plan. @throws Error when a rule is broken */
  certificate(): Certificate {
    return certify(this.network);
  }

  /** What it would cost exactly to have the student in each possible home, cheapest first, or in none; barred homes are left out. */
  forceCosts(student: string): { homes: Alternate[]; unplaced: Extra } {
    const index = this.presentAt(student);
    const { homes, unplaced } = this.forceCostSearch().of(index);
    return { homes: this.inOrder(index, homes), unplaced: extraOf(unplaced, this.network.unplacedCost)! };
  }

  private forceCostSearch(): ForceCostSearch {
    return new ForceCostSearch(this.network, this.repair.distances, this.repair.into);
  }

  /** Of a student's arcs those that may be, cheapest first. */
  private inOrder(student: number, costs: Float64Array): Alternate[] {
    const first = this.network.rowFrom[student]!;
    const order = [...costs.keys()].toSorted((a, b) => costs[a]! - costs[b]!);
    return order.flatMap((nth) => {
      const extra = extraOf(costs[nth]!, this.network.unplacedCost);
      return extra ? [{ home: this.homes[this.network.home[first + nth]!]!, extra }] : [];
    });
  }

  /** Where the student could live if not in the present home, cheapest first, so many at most. */
  alternates(student: string, most = Infinity): Alternate[] {
    const [index, present] = [this.presentAt(student), this.homeOf(student)];
    const { homes } = this.forceCostSearch().of(index, most + 1);
    const others = this.inOrder(index, homes).filter(({ home }) => home !== present);
    return others.slice(0, most);
  }

  /** What would happen if the home fell away now; the plan stays as it is. */
  ifWithdrawn(home: string): { changes: Change[]; extra: Extra } {
    const before = this.total();
    const places = this.placesOf(home);
    const changes = this.setPlaces(home, 0);
    const extra = extraOf(this.total() - before, this.network.unplacedCost)!;
    this.setPlaces(home, places);
    return { changes, extra };
  }

  /** What one more place in each home would gain, exactly; for a withdrawn home, its coming back with one place. */
  worthOfOneMore(): Map<string, Extra> {
    const worth = worthOfOneMore(this.network, this.repair.distances, this.repair.into);
    return new Map(this.homes.map((id, home) => [id, gainOf(extraOf(worth[home]!, this.network.unplacedCost)!)]));
  }

  /** For each group of homes (a town, a school), where one more place would gain most; what a new home like that one is worth there. */
  worthByGroup(groupOf: (home: string) => string | null): Map<string, Alternate> {
    const best = new Map<string, Alternate>();
    for (const [home, extra] of this.worthOfOneMore()) {
      const group = groupOf(home);
      if (group === null) continue;
      const other = best.get(group)?.extra;
      if (!other || extra.unplaced < other.unplaced || (extra.unplaced === other.unplaced && extra.cost < other.cost)) {
        best.set(group, { home, extra });
      }
    }
    return best;
  }

  /** In which homes one more place would bring in a student who has none, with what all pairs together would cost more. Best first. */
  placesThatWouldHelp(student: string, most = 10): { home: string; cost: number; isOwn: boolean }[] {
    const index = this.presentAt(student);
    if (this.network.arcOf[index] !== UNPLACED) return [];
    const places = placesThatWouldHelp(this.network, this.repair.distances, index);
    return places.slice(0, most).map(({ home, ...rest }) => ({ home: this.homes[home]!, ...rest }));
  }

  private presentAt(student: string): number {
    const index = this.studentAt(student);
    if (this.network.arcOf[index]! > WAITING) return index;
    throw new Error(`Student ${student} has left the plan.`);
  }

  /** In one figure; of a plan that is not too large, exact. */
  private total(): number {
    let sum = 0;
    for (let student = 0; student < this.network.students; student++) {
      const arc = this.network.arcOf[student]!;
      if (arc !== GONE) sum += arc < 0 ? this.network.outHigh[student]! : this.network.open[arc]!;
    }
    return sum;
  }
}

/** A gain is the negative of a cost. */
const gainOf = ({ unplaced, cost }: Extra): Extra => ({
  unplaced: unplaced === 0 ? 0 : -unplaced,
  cost: cost === 0 ? 0 : -cost,
});
