import { EmptyState, PageHeader, Section, useText } from '../../platform/index.js';
import type { Candidate, HomeView } from './board-view.js';
import { BarredList, Contributions, Standing } from './candidate.js';
import { Moves, useCostWords } from './cost-words.js';
import { MarkForm, ProposeForm } from './mark-forms.js';

/** The students of one home, for the desk; and what would happen if the home fell away. */
export function HomeOnBoardPage({ view }: { view: HomeView }) {
  const { card, termId } = view;
  return (
    <>
      <PageHeader eyebrow={view.member} title={view.name} lead={card.place} />
      <FallsAway view={view} />
      <Section title={{ key: 'exchange.board.shortlist.home' }} lead={{ key: 'exchange.board.shortlist.home.lead' }}>
        {view.candidates.length === 0 ? (
          <EmptyState title={{ key: 'exchange.board.no-student' }} />
        ) : (
          <ol class="board-cards board-cards--wide">
            {view.candidates.map((candidate) => (
              <StudentForHome key={candidate.id} view={view} candidate={candidate} />
            ))}
          </ol>
        )}
      </Section>
      <BarredList barred={view.barred} path={`/exchange/board/${termId}/students`} />
    </>
  );
}

function FallsAway({ view: { without, card } }: { view: HomeView }) {
  const t = useText();
  const words = useCostWords();
  return (
    <Section title={{ key: 'exchange.board.now' }}>
      <p>{t('exchange.board.places', { count: card.places })}</p>
      {card.coordinatorMiles !== null && <p>{t('exchange.board.miles', { miles: card.coordinatorMiles })}</p>}
      {card.guests.length > 0 && (
        <p>{t('exchange.board.guests', { names: card.guests.map(({ name }) => name).join(', ') })}</p>
      )}
      {card.planned.length > 0 && (
        <p>{t('exchange.board.comes', { names: card.planned.map(({ name }) => name).join(', ') })}</p>
      )}
      {without && (
        <>
          <p>{t('exchange.board.falls-away', { what: words(without.extra) })}</p>
          <Moves moves={without.moves} />
        </>
      )}
    </Section>
  );
}

function StudentForHome({ view, candidate }: { view: HomeView; candidate: Candidate }) {
  const { termId, id } = view;
  const pair = { termId, applicationId: candidate.id, hostFileId: id };
  const back = `/exchange/board/${termId}/homes/${id}`;
  return (
    <li class="board-card">
      <h3 class="board-card__name">
        <a href={`/exchange/board/${termId}/students/${candidate.id}`}>{candidate.name}</a>
      </h3>
      <Standing candidate={candidate} />
      <Contributions contributions={candidate.contributions} />
      {view.mayPlan && (
        <div class="board-acts">
          <ProposeForm {...pair} />
          <MarkForm
            {...pair}
            marks={[
              { kind: 'pin', text: { key: 'exchange.board.pin' } },
              { kind: 'veto', text: { key: 'exchange.board.veto' } },
            ]}
            back={back}
          />
        </div>
      )}
    </li>
  );
}
