import { Button, ButtonLink, ButtonRow, PageHeader } from '../../../platform/index.js';
import type { Round } from '../../round/round.entity.js';
import { isCounted } from '../../round/round-state.js';

/** A count that was asked for, and of which no run came. */
export function NotCountedPage({ round }: { round: Round }) {
  const here = `/judging/rounds/${round.id}`;
  return (
    <>
      <PageHeader
        title={{ key: 'judging.count.unfinished' }}
        eyebrow={round.name}
        lead={{ key: isCounted(round.state) ? 'judging.count.unfinished.again' : 'judging.count.unfinished.reopened' }}
      />
      <ButtonRow>
        {isCounted(round.state) && (
          <form method="post" action={`${here}/tallies`}>
            <Button text={{ key: 'judging.result.count-again' }} />
          </form>
        )}
        <ButtonLink kind="secondary" href={here} text={{ key: 'judging.back' }} />
      </ButtonRow>
    </>
  );
}
