import {
  Alert,
  Button,
  ButtonLink,
  Deadline,
  Form,
  PageHeader,
  Progress,
  Section,
  Tag,
  useText,
} from '../../platform/index.js';
import type { JudgeDesk } from '../scoring/judge-desk.queries.js';
import type { OwnWork } from '../scoring/judge-card.projection.js';
import type { RoundState } from '../round/round-state.js';
import type { PaperKind, PaperStanding } from '../jury/papers.js';
import { Distribution } from './distribution.js';
import { TONES, UNFINISHED } from './judge-home.page.js';
import { OwnWishes, type OwnWishesProps } from './jury/own-wishes.js';
import { PapersNotice } from './jury/papers-notice.js';
import { aheadOf } from './card/ahead.js';
import { Line } from './line.js';

export interface DeskPageProps extends JudgeDesk, Omit<OwnWishesProps, 'roundId'> {
  papers: Record<PaperKind, PaperStanding>;
}

/** One round at a judge's desk: how far they are, where to go on, and how they have scored so far. */
export function DeskPage({ account, round, works, way, distribution, next, papers, ...wishes }: DeskPageProps) {
  const ahead = UNFINISHED.has(round.state);
  return (
    <>
      <PageHeader title={round.name} eyebrow={{ key: 'judging.desk.eyebrow' }}>
        <Tag text={{ key: `judging.round.state.${round.state}` }} tone={TONES[round.state]} />
      </PageHeader>
      <Line account={account} ahead={aheadOf(way)} desk={`/judging/desk/${round.roundId}`} />
      {ahead && (
        <p>
          <Deadline at={round.closesAt} timeZone={round.timeZone} />
        </p>
      )}
      <ToTheRoom round={round} />
      <PapersNotice papers={papers} />
      {round.takenOut > 0 && (
        <Alert tone="info" text={{ key: 'judging.desk.taken-out', params: { count: round.takenOut } }} slim />
      )}
      {works.length === 0 ? (
        <Waiting round={round} />
      ) : (
        <Works round={round} works={works} distribution={distribution} next={next} />
      )}
      {ahead && <OwnWishes roundId={round.roundId} {...wishes} />}
      {ahead && <Leave roundId={round.roundId} />}
    </>
  );
}

function Works({ round, works, distribution, next }: Pick<JudgeDesk, 'round' | 'works' | 'distribution' | 'next'>) {
  const t = useText();
  return (
    <>
      <Progress label={{ key: 'judging.progress.label' }} done={round.scored} total={round.works} />
      {next && (
        <ButtonLink
          big
          href={sheetOf(round) ?? next}
          icon="arrow-forward"
          text={{ key: round.scored > 0 ? 'judging.desk.continue' : 'judging.desk.start' }}
        />
      )}
      {!next && <p class="lead">{t('judging.desk.done')}</p>}
      {!next && sheetOf(round) && (
        <p>
          <a href={sheetOf(round)}>{t(`judging.desk.sheet.${round.mode}`)}</a>
        </p>
      )}
      <Section title={{ key: 'judging.desk.works' }} lead={{ key: 'judging.desk.works.lead' }}>
        <OwnWorks works={works} />
      </Section>
      {round.scored > 0 && (
        <Section title={{ key: 'judging.desk.distribution' }} lead={{ key: 'judging.desk.distribution.lead' }}>
          <Distribution distribution={distribution} />
        </Section>
      )}
    </>
  );
}

/** Nothing to judge yet: the anchors come first, or the works are not given out. */
function Waiting({ round }: { round: JudgeDesk['round'] }) {
  const t = useText();
  if (round.calibration !== 'ahead' || !['calibrating', 'open'].includes(round.state))
    return <p class="lead">{t(`judging.desk.waiting.${round.state}`)}</p>;
  return (
    <>
      <p class="lead">{t('judging.desk.calibration')}</p>
      <ButtonLink
        big
        href={`/judging/calibration/${round.roundId}`}
        icon="arrow-forward"
        text={{ key: 'judging.desk.calibration.start' }}
      />
    </>
  );
}

/** Where works are weighed against one another, the sheet or the pairs come first. */
function sheetOf({ mode, roundId }: JudgeDesk['round']): string | undefined {
  if (mode === 'pairwise') return `/judging/pairs/${roundId}`;
  return mode === 'ranking' || mode === 'points' ? `/judging/ballots/${roundId}` : undefined;
}

function Leave({ roundId }: { roundId: string }) {
  const t = useText();
  return (
    <details class="judging-leave">
      <summary>{t('judging.desk.leave')}</summary>
      <p>{t('judging.desk.leave.text')}</p>
      <Form action={`/judging/desk/${roundId}/departure`}>
        <Button kind="danger" text={{ key: 'judging.desk.leave.button' }} />
      </Form>
    </details>
  );
}

/** While the jury talks about the result, and what it said can be read. */
const IN_THE_ROOM: ReadonlySet<RoundState> = new Set(['deliberation', 'decided'] as const);

function ToTheRoom({ round: { roundId, state } }: Pick<JudgeDesk, 'round'>) {
  if (!IN_THE_ROOM.has(state)) return null;
  return (
    <p>
      <ButtonLink href={`/judging/room/${roundId}`} text={{ key: 'judging.room.open' }} />
    </p>
  );
}

function OwnWorks({ works }: { works: readonly OwnWork[] }) {
  const t = useText();
  return (
    <ol class="own-works">
      {works.map(({ assignmentId, code, status, later }) => (
        <li key={assignmentId}>
          <a
            href={`/judging/cards/${assignmentId}`}
            class={`own-works__work own-works__work--${status ?? 'untouched'}`}
          >
            <span class="own-works__code">{code}</span>
            <span class="own-works__status">
              {t(`judging.card.status.${later && status !== 'complete' ? 'later' : (status ?? 'untouched')}`)}
            </span>
          </a>
        </li>
      ))}
    </ol>
  );
}
