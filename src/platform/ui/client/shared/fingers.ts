import type { Point } from './lens.js';

interface Move {
  /** How far the middle of all fingers went. */
  by: Point;
  /** By how much two fingers went apart; 1 for one finger. */
  factor: number;
  middle: Point;
}

/** Tells of one finger (or the mouse) dragging and of two fingers pinching. */
export function followFingers(stage: HTMLElement, tell: (move: Move) => void): void {
  const fingers = new Map<number, Point>();
  const release = (event: PointerEvent) => fingers.delete(event.pointerId);
  stage.addEventListener('pointerdown', (event) => {
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    stage.setPointerCapture(event.pointerId);
  });
  stage.addEventListener('pointermove', (event) => {
    if (!fingers.has(event.pointerId)) return;
    const before = [...fingers.values()];
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    tell(moveOf(before, [...fingers.values()]));
  });
  stage.addEventListener('pointerup', release);
  stage.addEventListener('pointercancel', release);
}

function moveOf(before: readonly Point[], after: readonly Point[]): Move {
  const [from, to] = [middleOf(before), middleOf(after)];
  const factor = before.length < 2 ? 1 : distanceOf(after) / Math.max(1, distanceOf(before));
  return { by: { x: to.x - from.x, y: to.y - from.y }, factor, middle: to };
}

const middleOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});

const distanceOf = ([a, b]: readonly Point[]): number => (a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0);
