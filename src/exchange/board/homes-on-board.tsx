import { EmptyState, useText } from '../../platform/index.js';
import type { BoardView, HomeCard } from './board-view.js';
import { useCostWords } from './cost-words.js';
import { MarkForm } from './mark-forms.js';

/** The homes with a bed, and who would live there. */
export function HomesOnBoard({ view }: { view: BoardView }) {
  if (view.homes.length === 0)
    return <EmptyState title={{ key: 'exchange.board.no-home' }} text={{ key: 'exchange.board.no-home.text' }} />;
  return (
    <ol class="board-cards">
      {view.homes.map((card) => (
        <HomeOnBoard key={card.id} view={view} card={card} />
      ))}
    </ol>
  );
}

function HomeOnBoard({ view, card }: { view: BoardView; card: HomeCard }) {
  const t = useText();
  const words = useCostWords();
  const { id, name, place, places, guests, planned, coordinatorMiles, worth } = card;
  return (
    <li class="board-card" data-board-home={id} data-name={name} tabIndex={-1}>
      <h3 class="board-card__name">
        <a href={`/exchange/board/${view.termId}/homes/${id}`}>{name}</a> <small>{place}</small>
      </h3>
      <p>
        {t('exchange.board.places', { count: places })}
        {coordinatorMiles !== null && `, ${t('exchange.board.miles', { miles: coordinatorMiles })}`}
      </p>
      {guests.length > 0 && <p>{t('exchange.board.guests', { names: guests.map((one) => one.name).join(', ') })}</p>}
      {planned.length > 0 && <p>{t('exchange.board.comes', { names: planned.map((one) => one.name).join(', ') })}</p>}
      {worth && <p class="board-quiet">{t('exchange.board.worth', { what: words(worth) })}</p>}
      {view.mayPlan && (
        <div class="board-acts">
          <MarkForm
            termId={view.termId}
            hostFileId={id}
            marks={[{ kind: 'hold', text: { key: 'exchange.board.hold-home' }, shortcut: 'h' }]}
          />
        </div>
      )}
    </li>
  );
}
