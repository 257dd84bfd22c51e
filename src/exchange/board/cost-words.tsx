import { useText } from '../../platform/index.js';
import type { Extra } from '../matching/solver/extra.js';
import { pointsOf } from './board-view.js';

/** What a difference of two plans means, in words. */
export function useCostWords(): (extra: Extra) => string {
  const t = useText();
  return ({ unplaced, cost }) => {
    if (unplaced > 0) return t('exchange.board.cost.unplaced', { count: unplaced });
    if (unplaced < 0) return t('exchange.board.cost.placed', { count: -unplaced });
    if (cost > 0) return t('exchange.board.cost.points', { points: pointsOf(cost) });
    if (cost < 0) return t('exchange.board.cost.gain', { points: pointsOf(-cost) });
    return t('exchange.board.cost.nothing');
  };
}

interface MovesProps {
  moves: readonly { name: string; to: string | null }[];
}

/** Who would have to live elsewhere for it. */
export function Moves({ moves }: MovesProps) {
  const t = useText();
  if (moves.length === 0) return null;
  return (
    <ul class="board-moves">
      {moves.map(({ name, to }) => (
        <li key={name}>
          {to === null ? t('exchange.board.moves.nowhere', { name }) : t('exchange.board.moves.to', { name, home: to })}
        </li>
      ))}
    </ul>
  );
}
