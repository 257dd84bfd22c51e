import { Button, Form, formOf, TextField, useText } from '../../../platform/index.js';
import { limitsOf } from '../../ballots/ballot-content.js';
import type { BallotBeside } from '../../ballots/ballot.queries.js';
import type { JudgeCard } from '../../scoring/judge-card.queries.js';

/** On the page of a work, where it stands among the others in hand: its place, its points, or the way to the pairs. */
export function LineForm({ card, ballot }: { card: JudgeCard['card']; ballot: BallotBeside | null }) {
  const t = useText();
  if (!ballot)
    return (
      <p>
        <a href={`/judging/pairs/${card.roundId}`}>{t('judging.pairs.link')}</a>
      </p>
    );
  const { asked, version, left, value } = ballot;
  const sheet = `judging.ballot.${asked.mode}`;
  return (
    <section class="ballot-line">
      <Form
        action={`/judging/ballots/${card.roundId}/lines/${card.assignmentId}`}
        form={formOf({ value: value === null ? '' : value })}
      >
        <input type="hidden" name="version" value={version} />
        <TextField
          name="value"
          label={{ key: `${sheet}.of`, params: { code: card.code } }}
          hint={{ key: `${sheet}.hint`, params: limitsOf(asked) }}
          inputMode="numeric"
          maxLength={4}
          width="short"
        />
        <Button text={{ key: `${sheet}.put` }} />
      </Form>
      <p>
        {t(`${sheet}.left`, { left: String(left) })}{' '}
        <a href={`/judging/ballots/${card.roundId}`}>{t(`judging.ballot.link.${asked.mode}`)}</a>
      </p>
    </section>
  );
}
