import {
  Alert,
  Button,
  ButtonRow,
  Form,
  Progress,
  Section,
  Steps,
  TextField,
  useFormats,
  useText,
} from '../../../../platform/index.js';
import type { BehindLine, RoundDesk } from '../../../desk/round-desk.queries.js';
import type { Round } from '../../../round/round.entity.js';

interface RunningProps {
  round: Round;
  desk: RoundDesk;
  /** Works with fewer complete cards than their minimum. */
  late: number;
  /** Whether the reader may know how many cards are whose. */
  tellsCounts: boolean;
}

/** The round while judges are at work: how far it is, who is behind, and what to do when cards are missing. */
export function Running({ round, desk, late, tellsCounts }: RunningProps) {
  const t = useText();
  const here = `/judging/rounds/${round.id}`;
  const isOpen = round.state === 'open';
  return (
    <Section title={{ key: 'judging.live.title' }}>
      {round.state === 'paused' && <ChangeOfJury />}
      <Progress
        label={{ key: `judging.live.${round.state}` }}
        done={desk.pace.complete}
        total={desk.pace.cards}
        {...(isOpen && { events: `${here}/progress/events`, reload: here })}
      />
      {desk.behind.length > 0 && <Behind here={here} behind={desk.behind} tellsCounts={tellsCounts} />}
      {round.state === 'closing' && late > 0 && <LateCards here={here} works={late} />}
      <p>
        <a href={`${here}/watch`}>{t('judging.watch.title')}</a>
      </p>
    </Section>
  );
}

/** A jury is changed in peace: pause, change, fill up, go on. */
function ChangeOfJury() {
  const steps = ['pause', 'change', 'fill', 'resume'];
  return <Steps steps={steps.map((step) => ({ text: { key: `judging.live.steps.${step}` } }))} current={1} />;
}

interface BehindProps extends Pick<RunningProps, 'tellsCounts'> {
  here: string;
  behind: readonly BehindLine[];
}

function Behind({ here, behind, tellsCounts }: BehindProps) {
  const t = useText();
  const { dateTime } = useFormats();
  const due = behind.filter(({ mayRemind }) => mayRemind).length;
  return (
    <>
      <h3>{t('judging.reminder.behind', { judges: behind.length })}</h3>
      <ul>
        {behind.map(({ name, cards, complete, remindedAt }) => (
          <li key={name}>
            {name}
            {tellsCounts && `: ${t('judging.progress', { scored: complete, works: cards })}`}
            {remindedAt && ` · ${t('judging.reminder.reminded', { at: dateTime(remindedAt) })}`}
          </li>
        ))}
      </ul>
      {due > 0 && (
        <ButtonRow>
          <form method="post" action={`${here}/reminders`}>
            <Button kind="secondary" text={{ key: 'judging.reminder.send', params: { judges: due } }} />
          </form>
        </ButtonRow>
      )}
    </>
  );
}

/** A round that cannot be counted, or not again, because cards are missing. */
export function LateCards({ here, works }: { here: string; works: number }) {
  return (
    <Alert tone="warning" title={{ key: 'judging.late.title', params: { works } }} text={{ key: 'judging.late.text' }}>
      <Form action={`${here}/late-cards`}>
        <TextField name="reason" label={{ key: 'judging.step.reason' }} hint={{ key: 'judging.step.reopening.hint' }} />
        <Button kind="secondary" text={{ key: 'judging.late.ask' }} />
      </Form>
    </Alert>
  );
}
