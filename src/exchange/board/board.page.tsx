import { ButtonLink, EmptyState, Figure, FigureRow, PageHeader, Section, useText } from '../../platform/index.js';
import { BoardMap } from './board-map.js';
import { Marks, Underway } from './board-marks.js';
import type { BoardView } from './board-view.js';
import { KeptPlans } from './kept-plans.js';
import { HomesOnBoard } from './homes-on-board.js';
import { Proof } from './proof.js';
import { StudentsOnBoard, WithoutHome } from './students-on-board.js';

/** One member's board: who would live where by the best plan, who cannot be placed and why, and what the desk has said. */
export function BoardPage({ view }: { view: BoardView }) {
  const { placed, unplaced, homes, term, termId, member } = view;
  const students = placed.length + unplaced.length;
  return (
    <>
      <PageHeader eyebrow={term} title={member} lead={{ key: 'exchange.board.lead' }}>
        <ButtonLink
          href={`/exchange/terms/${termId}/weights`}
          text={{ key: 'exchange.board.weights' }}
          kind="secondary"
        />
      </PageHeader>
      <FigureRow>
        <Figure value={students} label={{ key: 'exchange.board.figure.students' }} />
        <Figure
          value={homes.reduce((sum, { places }) => sum + places, 0)}
          label={{ key: 'exchange.board.figure.places' }}
        />
        <Figure value={placed.length} label={{ key: 'exchange.board.figure.placed' }} />
        <Figure value={unplaced.length} label={{ key: 'exchange.board.figure.unplaced' }} />
      </FigureRow>
      {students === 0 ? (
        <EmptyState title={{ key: 'exchange.board.empty' }} text={{ key: 'exchange.board.empty.text' }} />
      ) : (
        <Plan view={view} />
      )}
      <Marks view={view} />
      <Underway view={view} />
      <KeptPlans view={view} />
      <BoardMap homes={homes} />
    </>
  );
}

function Plan({ view }: { view: BoardView }) {
  const t = useText();
  return (
    <>
      <Proof view={view} />
      <exchange-board data-picked={t('exchange.board.picked', { name: '{name}' })}>
        {view.mayPlan && <p class="board-hint">{t('exchange.board.hint')}</p>}
        <div class="board-columns">
          <Section title={{ key: 'exchange.board.students' }} id="students">
            <StudentsOnBoard view={view} />
          </Section>
          <Section title={{ key: 'exchange.board.homes' }} id="homes">
            <HomesOnBoard view={view} />
          </Section>
        </div>
      </exchange-board>
      <WithoutHome view={view} />
    </>
  );
}
