import { EmptyState, RuleList, Section, Tag, useText } from '../../platform/index.js';
import type { BoardView, StudentCard } from './board-view.js';
import { useNames } from '../home/words.js';
import { useCostWords } from './cost-words.js';
import { LiftForm, MarkForm, ProposeForm } from './mark-forms.js';

interface CardProps {
  view: BoardView;
  card: StudentCard;
}

const MARKS = [
  { kind: 'pin', text: { key: 'exchange.board.pin' }, shortcut: 'p' },
  { kind: 'veto', text: { key: 'exchange.board.veto' }, shortcut: 'v' },
  { kind: 'hold', text: { key: 'exchange.board.hold' }, shortcut: 'h' },
] as const;

/** Who has a home by the plan. */
export function StudentsOnBoard({ view }: { view: BoardView }) {
  if (view.placed.length === 0) return <EmptyState title={{ key: 'exchange.board.nobody' }} />;
  return (
    <ul class="board-cards">
      {view.placed.map((card) => (
        <StudentOnBoard key={card.id} view={view} card={card} />
      ))}
    </ul>
  );
}

function StudentOnBoard({ view, card }: CardProps) {
  const t = useText();
  const { id, home, pin } = card;
  return (
    <li class="board-card" data-board-student={id} tabIndex={-1}>
      <StudentHead view={view} card={card} />
      <p>
        {t('exchange.board.planned', { home: home!.name, score: home!.score, coverage: home!.coverage })}{' '}
        {pin && <Tag text={{ key: 'exchange.board.fixed' }} tone="active" />}
      </p>
      <Alternates card={card} />
      {view.mayPlan && (
        <div class="board-acts">
          <ProposeForm termId={view.termId} applicationId={id} hostFileId={home!.id} />
          {pin && <LiftForm termId={view.termId} id={pin.id} text={{ key: 'exchange.board.unpin' }} shortcut="p" />}
          <MarkForm
            termId={view.termId}
            applicationId={id}
            hostFileId={home!.id}
            marks={pin ? MARKS.slice(1) : MARKS}
          />
        </div>
      )}
    </li>
  );
}

function StudentHead({ view, card: { id, name, age, country } }: CardProps) {
  const t = useText();
  const { country: nameOf } = useNames();
  return (
    <h3 class="board-card__name">
      <a href={`/exchange/board/${view.termId}/students/${id}`}>{name}</a>{' '}
      <small>{t('exchange.board.student', { age: age ?? '–', country: country ? nameOf(country) : '–' })}</small>
    </h3>
  );
}

/** Where else, should the home fall away. */
function Alternates({ card: { alternates } }: Pick<CardProps, 'card'>) {
  const t = useText();
  const words = useCostWords();
  if (alternates.length === 0) return <p class="board-quiet">{t('exchange.board.no-alternate')}</p>;
  return (
    <details>
      <summary>{t('exchange.board.alternates', { count: alternates.length })}</summary>
      <ul>
        {alternates.map(({ home, extra }) => (
          <li key={home.id}>
            {home.name}: {words(extra)}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Who cannot be placed, and the fewest changes that would let them. */
export function WithoutHome({ view }: { view: BoardView }) {
  if (view.unplaced.length === 0) return null;
  return (
    <Section title={{ key: 'exchange.board.without' }} lead={{ key: 'exchange.board.without.lead' }} id="without">
      <ul class="board-cards board-cards--wide">
        {view.unplaced.map((card) => (
          <li key={card.id} class="board-card">
            <StudentHead view={view} card={card} />
            <Ways card={card} />
            {view.mayPlan && (
              <div class="board-acts">
                <MarkForm termId={view.termId} applicationId={card.id} marks={MARKS.slice(2)} />
                {card.pin && <LiftForm termId={view.termId} id={card.pin.id} text={{ key: 'exchange.board.unpin' }} />}
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Ways({ card: { helps, nearest, pin } }: Pick<CardProps, 'card'>) {
  const t = useText();
  if (helps.length > 0)
    return (
      <ul>
        {helps.map(({ home }) => (
          <li key={home.id}>{t('exchange.board.helps', { home: home.name })}</li>
        ))}
      </ul>
    );
  if (nearest.length === 0) return <p>{t(pin ? 'exchange.board.pin-in-the-way' : 'exchange.board.no-way')}</p>;
  return (
    <>
      {nearest.map(({ home, reasons }) => (
        <div key={home.id}>
          <p>{t('exchange.board.nearest', { home: home.name, count: reasons.length })}</p>
          <RuleList results={reasons} />
        </div>
      ))}
    </>
  );
}
