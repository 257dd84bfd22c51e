import { Alert, EmptyState, PageHeader, Section, useText } from '../../platform/index.js';
import type { Candidate, StudentView } from './board-view.js';
import { BarredList, Contributions, Standing } from './candidate.js';
import { useNames } from '../home/words.js';
import { Moves, useCostWords } from './cost-words.js';
import { LiftForm, MarkForm, ProposeForm } from './mark-forms.js';

/** The homes of one student, for the desk: best first, what each would cost, and those that are none with every reason. */
export function StudentOnBoardPage({ view }: { view: StudentView }) {
  const t = useText();
  const { label, card } = view;
  const { country } = useNames();
  return (
    <>
      <PageHeader
        eyebrow={view.member}
        title={view.name}
        lead={t('exchange.board.student', {
          age: label.age ?? '–',
          country: label.country ? country(label.country) : '–',
        })}
      />
      {card === null && <Alert tone="info" text={{ key: 'exchange.board.is-held' }} slim />}
      {card?.pin && <Alert tone="info" text={{ key: 'exchange.board.is-fixed' }} slim />}
      <Section title={{ key: 'exchange.board.shortlist' }} lead={{ key: 'exchange.board.shortlist.lead' }}>
        {view.candidates.length === 0 ? (
          <EmptyState title={{ key: 'exchange.board.no-candidate' }} />
        ) : (
          <ol class="board-cards board-cards--wide">
            {view.candidates.map((candidate) => (
              <HomeForStudent key={candidate.id} view={view} candidate={candidate} />
            ))}
          </ol>
        )}
      </Section>
      <BarredList barred={view.barred} path={`/exchange/board/${view.termId}/homes`} />
    </>
  );
}

function HomeForStudent({ view, candidate }: { view: StudentView; candidate: Candidate }) {
  const { termId } = view;
  return (
    <li class="board-card">
      <h3 class="board-card__name">
        <a href={`/exchange/board/${termId}/homes/${candidate.id}`}>{candidate.name}</a>
      </h3>
      <Standing candidate={candidate} />
      <Price candidate={candidate} />
      <Contributions contributions={candidate.contributions} />
      {view.mayPlan && <Acts view={view} candidate={candidate} />}
    </li>
  );
}

/** "What would it cost to give her this home?" */
function Price({ candidate: { forced, isPlanned } }: { candidate: Candidate }) {
  const t = useText();
  const words = useCostWords();
  if (isPlanned || !forced) return null;
  return (
    <div>
      <p>{t('exchange.board.price', { what: words(forced.extra) })}</p>
      <Moves moves={forced.moves} />
    </div>
  );
}

function Acts({ view: { id, termId, card }, candidate }: { view: StudentView; candidate: Candidate }) {
  const pair = { termId, applicationId: id, hostFileId: candidate.id };
  const back = `/exchange/board/${termId}/students/${id}`;
  const isFixed = card?.pin?.hostFileId === candidate.id;
  return (
    <div class="board-acts">
      <ProposeForm {...pair} />
      {isFixed && <LiftForm termId={termId} id={card.pin!.id} text={{ key: 'exchange.board.unpin' }} />}
      {candidate.veto && <LiftForm termId={termId} id={candidate.veto.id} text={{ key: 'exchange.board.unveto' }} />}
      <MarkForm
        {...pair}
        marks={[
          ...(isFixed ? [] : [{ kind: 'pin', text: { key: 'exchange.board.pin' } } as const]),
          ...(candidate.veto ? [] : [{ kind: 'veto', text: { key: 'exchange.board.veto' } } as const]),
        ]}
        back={back}
      />
    </div>
  );
}
