/** House and floor as one name, as allocations know it. */
export const floorOf = ({ house, floor }: { house: string; floor: string }): string => `${house} · ${floor}`;
