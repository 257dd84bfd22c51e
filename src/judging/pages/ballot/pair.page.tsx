import { Button, ButtonLink, Keys, PageHeader, Progress, useText, type RuleResult } from '../../../platform/index.js';
import type { PairSide, PairView } from '../../ballots/pair.queries.js';
import { WorkShown } from '../card/work-shown.js';
import { SheetNotices } from './sheet-notices.js';

export interface PairPageProps extends PairView {
  refusals: readonly RuleResult[];
}

const CHOICES = [
  { winner: 'first', key: '1' },
  { winner: 'tie', key: '0' },
  { winner: 'second', key: '2' },
] as const;

/** Which of two works is better: both large, three buttons, and the last answer can be taken back. */
export function PairPage({ round, pair, done, pairs, refusals }: PairPageProps) {
  const t = useText();
  const path = `/judging/pairs/${round.roundId}`;
  return (
    <Keys shortcuts={shortcuts}>
      <PageHeader
        eyebrow={round.roundName}
        title={{ key: 'judging.pairs.title' }}
        lead={{ key: pair ? 'judging.pairs.lead' : 'judging.pairs.done' }}
      />
      <SheetNotices state={round.roundState} refusals={refusals} />
      <Progress label={{ key: 'judging.pairs.progress' }} done={done} total={pairs} />
      {pair && (
        <>
          <div class="pair-shown">
            {pair.map((side, index) => (
              <Side key={side.roundEntryId} side={side} number={index + 1} />
            ))}
          </div>
          <Choices path={path} pair={pair} />
        </>
      )}
      {!pair && <ButtonLink href={`/judging/desk/${round.roundId}`} text={{ key: 'judging.pairs.desk' }} />}
      {done > 0 && (
        <form method="post" action={`${path}/undoing`}>
          <Button kind="plain" icon="undo" shortcut="u" text={{ key: 'judging.pairs.undo' }} />
        </form>
      )}
      {pair && <p class="usa-hint">{t('judging.pairs.known')}</p>}
    </Keys>
  );
}

function Choices({ path, pair }: { path: string; pair: NonNullable<PairView['pair']> }) {
  return (
    <form class="pair-shown__choices" method="post" action={path}>
      <input type="hidden" name="firstEntryId" value={pair[0].roundEntryId} />
      <input type="hidden" name="secondEntryId" value={pair[1].roundEntryId} />
      {CHOICES.map(({ winner, key }) => (
        <Button
          key={winner}
          name="winner"
          value={winner}
          shortcut={key}
          kind={winner === 'tie' ? 'secondary' : 'primary'}
          text={{ key: `judging.pairs.${winner}` }}
        />
      ))}
    </form>
  );
}

function Side({ side, number }: { side: PairSide; number: number }) {
  const t = useText();
  return (
    <article class="pair-shown__side" aria-label={t('judging.pairs.side', { number, title: side.copy.title })}>
      <p class="eyebrow">{t('judging.pairs.number', { number, code: side.code })}</p>
      <h2 dir="auto">
        <a href={`/judging/cards/${side.assignmentId}`}>{side.copy.title}</a>
      </h2>
      <WorkShown copy={side.copy} files={side.files} process={side.process} />
    </article>
  );
}

const shortcuts = [
  { key: '1', text: { key: 'judging.pairs.first' } },
  { key: '2', text: { key: 'judging.pairs.second' } },
  { key: '0', text: { key: 'judging.pairs.tie' } },
  { key: 'u', text: { key: 'judging.pairs.undo' } },
];
