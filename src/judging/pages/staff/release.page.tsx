import { Alert, Button, ButtonLink, ButtonRow, PageHeader } from '../../../platform/index.js';
import type { Round } from '../../round/round.entity.js';

/** The last look before everyone knows. */
export function ReleasePage({ round, placed }: { round: Round; placed: number }) {
  return (
    <>
      <PageHeader title={{ key: 'judging.release.title' }} eyebrow={round.name} />
      <Alert
        tone="warning"
        title={{ key: 'judging.release.warning' }}
        text={{ key: 'judging.release.text', params: { placed } }}
      />
      <form method="post" action={`/judging/rounds/${round.id}/release`}>
        <ButtonRow>
          <Button text={{ key: 'judging.release.button' }} />
          <ButtonLink kind="secondary" href={`/judging/rounds/${round.id}`} text={{ key: 'judging.back' }} />
        </ButtonRow>
      </form>
    </>
  );
}
