/** What one plan costs more than another: whoever more stays without a home (each by priority), and what is lost in fit. */
export interface Extra {
  unplaced: number;
  cost: number;
}

/** Takes apart what counts in one figure while solving. @returns null for what cannot be */
export function extraOf(value: number, unplacedCost: number): Extra | null {
  if (value === Infinity) return null;
  const unplaced = Math.round(value / unplacedCost);
  return { unplaced, cost: value - unplaced * unplacedCost };
}
