import { Button, ButtonLink, ButtonRow, Form, TextField, useText } from '../../../platform/index.js';
import { scoresCards } from '../../round/mode.js';
import type { Round } from '../../round/round.entity.js';
import type { RoundState } from '../../round/round-state.js';

interface Steps {
  /** The page that leads on, or the post that does. */
  main: readonly { path: string; label: string; look?: boolean }[];
  /** Steps that ask for a reason. */
  reasoned: readonly string[];
}

const POSSIBLE: Record<RoundState, Steps> = {
  planned: { main: [{ path: 'conflict-check', label: 'check' }], reasoned: ['cancellation'] },
  conflicts_open: { main: [{ path: 'plan', label: 'plan', look: true }], reasoned: ['cancellation'] },
  assigned: {
    main: [
      { path: 'opening', label: 'open' },
      { path: 'plan', label: 'plan-again', look: true },
    ],
    reasoned: ['cancellation'],
  },
  calibrating: { main: [{ path: 'opening', label: 'open' }], reasoned: ['cancellation'] },
  open: {
    main: [
      { path: 'closing', label: 'close' },
      { path: 'top-up', label: 'top-up' },
      { path: 'plan', label: 'plan-look', look: true },
      { path: 'extra-cards', label: 'extra-cards', look: true },
    ],
    reasoned: ['pause', 'cancellation'],
  },
  paused: {
    main: [
      { path: 'resumption', label: 'resume' },
      { path: 'top-up', label: 'top-up' },
      { path: 'closing', label: 'close' },
      { path: 'plan', label: 'plan-look', look: true },
      { path: 'extra-cards', label: 'extra-cards', look: true },
    ],
    reasoned: ['cancellation'],
  },
  closing: {
    main: [
      { path: 'tallies', label: 'tally' },
      { path: 'top-up', label: 'top-up' },
      { path: 'plan', label: 'plan-look', look: true },
      { path: 'extra-cards', label: 'extra-cards', look: true },
    ],
    reasoned: ['reopening', 'cancellation'],
  },
  tallied: {
    main: [
      { path: 'decision', label: 'decide', look: true },
      { path: 'deliberation', label: 'deliberate' },
      { path: 'tallies', label: 'tally-again' },
    ],
    reasoned: ['reopening', 'cancellation'],
  },
  deliberation: { main: [{ path: 'decision', label: 'decide', look: true }], reasoned: ['reopening', 'cancellation'] },
  decided: { main: [{ path: 'release', label: 'release', look: true }], reasoned: ['reopening'] },
  released: { main: [{ path: 'archiving', label: 'archive' }], reasoned: [] },
  archived: { main: [], reasoned: [] },
  cancelled: { main: [], reasoned: [] },
};

const CALIBRATED: Steps = {
  main: [
    { path: 'calibration', label: 'calibrate' },
    { path: 'plan', label: 'plan-again', look: true },
  ],
  reasoned: ['cancellation'],
};

/** A round that breaks a tie ends with its order: it decides, releases and talks about nothing. */
const OF_TIES: Partial<Record<RoundState, Steps>> = {
  tallied: { main: [{ path: 'tallies', label: 'tally-again' }], reasoned: ['reopening', 'cancellation'] },
  decided: { main: [], reasoned: ['reopening'] },
};

function stepsOf({ state, calibrated, breaksTiesOf }: Round): Steps {
  if (state === 'assigned' && calibrated) return CALIBRATED;
  return (breaksTiesOf && OF_TIES[state]) || POSSIBLE[state];
}

/** The buttons that a round's state allows: the main one first, those that need a reason folded away. */
export function NextSteps({ round }: { round: Round }) {
  const { main, reasoned } = stepsOf(round);
  const possible = main.filter(({ path }) => path !== 'extra-cards' || scoresCards(round.mode));
  return (
    <>
      <ButtonRow>
        {possible.map(({ path, label, look }, index) => {
          const kind = index === 0 ? 'primary' : 'secondary';
          const text = { key: `judging.step.${label}` };
          const address = `/judging/rounds/${round.id}/${path}`;
          if (look) return <ButtonLink key={path} href={address} kind={kind} text={text} />;
          return (
            <form key={path} method="post" action={address}>
              <Button kind={kind} text={text} />
            </form>
          );
        })}
      </ButtonRow>
      {reasoned.map((path) => (
        <WithReason key={path} address={`/judging/rounds/${round.id}/${path}`} step={path} />
      ))}
    </>
  );
}

function WithReason({ address, step }: { address: string; step: string }) {
  const t = useText();
  return (
    <details class="judging-fold">
      <summary>{t(`judging.step.${step}`)}</summary>
      <Form action={address}>
        <TextField name="reason" label={{ key: 'judging.step.reason' }} hint={{ key: `judging.step.${step}.hint` }} />
        <Button kind={step === 'cancellation' ? 'danger' : 'secondary'} text={{ key: `judging.step.${step}` }} />
      </Form>
    </details>
  );
}
