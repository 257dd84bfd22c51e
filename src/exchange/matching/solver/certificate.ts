import { ExactSum } from './exact-sum.js';
import { FreeMoves } from './free-moves.js';
import { GONE, UNPLACED, type Network } from './network.js';

/** Why no plan is better: at these prices, even if each student chose alone, it would cost as much. All figures are exact. */
export interface Certificate {
  /** Students without a home. */
  unplaced: number;
  /** Of the pairs, in the unit of costs. */
  cost: number;
  /** Of the pairs and the students without a home. */
  total: bigint;
  /** What every plan costs at least, by the prices. */
  bound: bigint;
  optimal: boolean;
  /** Whether no other plan is as good, ties settled. */
  unique: boolean;
}

/** Checks a plan by itself and by its prices, whoever made them. @throws Error when the plan breaks a rule or a price is impossible */
export function certify(network: Network): Certificate {
  const high = { total: new ExactSum(), bound: new ExactSum() };
  const low = { total: new ExactSum(), bound: new ExactSum() };
  const moves = new FreeMoves(network);
  let [unplaced, cost] = [0, 0];
  for (let student = 0; student < network.students; student++) {
    const arc = network.arcOf[student]!;
    if (arc === GONE) continue;
    checkPosition(network, student);
    high.total.add(arc === UNPLACED ? network.outHigh[student]! : network.open[arc]!);
    low.total.add(arc === UNPLACED ? network.outLow[student]! : network.tie(student, network.homeOf(student)));
    high.bound.add(network.valueHigh(student));
    low.bound.add(network.valueLow(student));
    if (arc === UNPLACED) unplaced += 1;
    else cost += network.open[arc]!;
    checkOutside(network, student, moves);
    checkChoices(network, student, moves);
  }
  checkHomes(network, high.bound, low.bound);
  const [total, bound] = [high.total.value, high.bound.value];
  const optimal = total === bound && low.total.value === low.bound.value;
  return { unplaced, cost, total, bound, optimal, unique: optimal && !moves.closeRound() };
}

function checkPosition(network: Network, student: number): void {
  const arc = network.arcOf[student]!;
  const home = arc === UNPLACED ? -1 : network.home[arc];
  if (home !== network.homeOf(student)) throw new Error(`Student ${student} is not where the plan says.`);
  if (arc === UNPLACED) return;
  if (arc < network.rowFrom[student]! || arc >= network.rowTo[student]!)
    throw new Error(`Student ${student} has no place in the plan.`);
  if (network.open[arc] === Infinity) throw new Error(`Student ${student} has a home that is barred.`);
}

/** The bound holds only if each student's value is the least of all choices. Others that are as good are noted. */
function checkChoices(network: Network, student: number, moves: FreeMoves): void {
  const { home, open, priceHigh, priceLow, arcOf } = network;
  const [valueHigh, valueLow] = [network.valueHigh(student), network.valueLow(student)];
  for (let arc = network.rowFrom[student]!, end = network.rowTo[student]!; arc < end; arc++) {
    const to = home[arc]!;
    const high = open[arc]! + priceHigh[to]!;
    if (high > valueHigh) continue;
    const low = network.tie(student, to) + priceLow[to]!;
    if (high < valueHigh || low < valueLow) throw new Error(`Student ${student} is better off in home ${to}.`);
    if (low === valueLow && arc !== arcOf[student]) moves.add(student, to);
  }
}

/** To have no home is a choice, too. */
function checkOutside(network: Network, student: number, moves: FreeMoves): void {
  const high = network.outHigh[student]! - network.valueHigh(student);
  const low = network.outLow[student]! - network.valueLow(student);
  if (high < 0 || (high === 0 && low < 0)) throw new Error(`Student ${student} costs too much.`);
  if (high === 0 && low === 0 && network.homeOf(student) >= 0) moves.add(student, -1);
}

function checkHomes(network: Network, high: ExactSum, low: ExactSum): void {
  const load = new Int32Array(network.homes);
  for (let student = 0; student < network.students; student++) {
    const home = network.homeOf(student);
    if (home >= 0) load[home]! += 1;
  }
  for (let home = 0; home < network.homes; home++) {
    const [places, priceHigh, priceLow] = [network.places[home]!, network.priceHigh[home]!, network.priceLow[home]!];
    if (load[home]! > places) throw new Error(`Home ${home} has ${load[home]} students for ${places} places.`);
    if (load[home] !== network.load[home]) throw new Error(`Home ${home} lost count of its students.`);
    if (places === 0) continue;
    if (priceHigh < 0 || (priceHigh === 0 && priceLow < 0))
      throw new Error(`A place in home ${home} has a price below nothing.`);
    for (let place = 0; place < places; place++) {
      high.add(-priceHigh);
      low.add(-priceLow);
    }
  }
}
