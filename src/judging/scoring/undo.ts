/** A saved version of a card, as far as undo asks. */
export interface Step {
  version: number;
  /** The version whose content it brought back; 0 is the card before its first save. */
  restores: number | null;
}

/** The version in which content was first saved. @param steps all versions from 1 */
export const originOf = (steps: readonly Step[], version: number): number => steps[version - 1]?.restores ?? version;

/**
 * The version that an undo brings back: the one before the content that stands, whatever was undone since, so that undoing again goes on
 * back and not forth. Null when the card stands as before its first save.
 */
export function undone(steps: readonly Step[]): number | null {
  const standing = originOf(steps, steps.length);
  return standing === 0 ? null : originOf(steps, standing - 1);
}
