import { Alert, Button, ButtonLink, ButtonRow, PageHeader, useText, type RuleResult } from '../../../platform/index.js';
import type { Round } from '../../round/round.entity.js';

interface ReleasePageProps {
  round: Round;
  /** Works with a place, or that go on. */
  placed: number;
  /** Words of judges that nobody has read. */
  waiting: number;
  /** What has changed since the run that was decided by. */
  since: readonly RuleResult[];
}

/** The last look before everyone knows; nothing but the way back before the result is decided. */
export function ReleasePage({ round, placed, waiting, since }: ReleasePageProps) {
  const t = useText();
  const here = `/judging/rounds/${round.id}`;
  if (round.state !== 'decided') return <NotYet round={round} here={here} />;
  return (
    <>
      <PageHeader title={{ key: 'judging.release.title' }} eyebrow={round.name} />
      <Alert
        tone="warning"
        title={{ key: 'judging.release.warning' }}
        text={{ key: `judging.release.text${round.advancement ? '.advancement' : ''}`, params: { placed } }}
      />
      {since.map(({ id, because }) => (
        <Alert key={id} tone="warning" title={because} text={{ key: 'judging.release.since' }} />
      ))}
      {waiting > 0 && (
        <Alert
          tone="info"
          title={{ key: 'judging.feedback.waiting', params: { waiting } }}
          text={{ key: 'judging.feedback.waiting.text' }}
        >
          <a href={`${here}/feedback`}>{t('judging.feedback.title')}</a>
        </Alert>
      )}
      <form method="post" action={`${here}/release`}>
        <ButtonRow>
          <Button text={{ key: 'judging.release.button' }} />
          <ButtonLink kind="secondary" href={here} text={{ key: 'judging.back' }} />
        </ButtonRow>
      </form>
    </>
  );
}

function NotYet({ round, here }: { round: Round; here: string }) {
  const isOver = round.state === 'released' || round.state === 'archived';
  return (
    <>
      <PageHeader
        title={{ key: 'judging.release.title' }}
        eyebrow={round.name}
        lead={{ key: isOver ? 'judging.round.next.released' : 'judging.release.not-yet' }}
      />
      <ButtonLink kind="secondary" href={here} text={{ key: 'judging.back' }} />
    </>
  );
}
