export interface Point {
  x: number;
  y: number;
}

/** How far in a picture is looked at, and where: a scale of 1 shows it whole. The offset is in CSS pixels from its middle. */
export interface Lens extends Point {
  scale: number;
}

export const WHOLE: Lens = { scale: 1, x: 0, y: 0 };
const NEAREST = 8;

/** Nearer or farther by a factor, so that what lies at `at` (from the middle) stays there; never beyond the picture's edge. */
export function scaled(lens: Lens, factor: number, { at = { x: 0, y: 0 }, stage }: { at?: Point; stage: Size }): Lens {
  const scale = Math.min(NEAREST, Math.max(1, lens.scale * factor));
  const real = scale / lens.scale;
  return within({ scale, x: at.x - (at.x - lens.x) * real, y: at.y - (at.y - lens.y) * real }, stage);
}

export const moved = (lens: Lens, by: Point, stage: Size): Lens =>
  within({ ...lens, x: lens.x + by.x, y: lens.y + by.y }, stage);

export interface Size {
  width: number;
  height: number;
}

/** What is larger than the stage can be moved by half of what is beyond it, to either side. */
function within({ scale, x, y }: Lens, { width, height }: Size): Lens {
  const [farX, farY] = [((scale - 1) * width) / 2, ((scale - 1) * height) / 2];
  return { scale, x: clamp(x, farX), y: clamp(y, farY) };
}

const clamp = (value: number, far: number): number => Math.min(far, Math.max(-far, value));
