import { Alert, useText, type FormState, type RuleResult, type Shortcut } from '../../../platform/index.js';
import { scoresCards, type RoundMode } from '../../round/mode.js';
import { pathOf, wayOf } from '../../scoring/way.js';
import { isOpenForScores } from '../../scoring/scoring.rules.js';
import type { JudgeCard } from '../../scoring/judge-card.queries.js';
import { LineForm } from '../ballot/line-form.js';
import { Line } from '../line.js';
import { aheadOf } from './ahead.js';
import { CardAside } from './card-aside.js';
import { CardForm } from './card-form.js';
import { CardShell } from './card-shell.js';
import { CardTrail } from './card-trail.js';
import { NotSaved } from './not-saved.js';

export interface CardPageProps extends JudgeCard {
  form: FormState;
  /** Why the last save was refused; what was typed is in the form. */
  refusals: readonly RuleResult[];
}

/** Where a judge spends the day: the work, what is asked about it, and the way to the next. */
export function CardPage({ form, refusals, ...model }: CardPageProps) {
  const t = useText();
  const { card } = model;
  return (
    <CardShell
      eyebrow={t('judging.card.eyebrow', { round: card.roundName, code: card.code })}
      shown={model}
      trail={
        <>
          <CardTrail model={model} />
          <Line
            account={model.account}
            ahead={aheadOf(wayOf(model), pathOf(card.assignmentId))}
            desk={`/judging/desk/${card.roundId}`}
          />
        </>
      }
      shortcuts={[...answering(card.mode), ...shortcuts]}
    >
      {refusals.length > 0 && <NotSaved refusals={refusals} model={model} form={form} />}
      {refusals.length === 0 && !isOpenForScores(card.roundState) && (
        <Alert tone="info" text={{ key: `judging.card.state.${card.roundState}` }} slim />
      )}
      {!scoresCards(card.mode) && <LineForm card={card} ballot={model.ballot} />}
      <CardForm model={model} form={form} unsaved={refusals.length > 0 || form.errors.length > 0} />
      <CardAside model={model} />
    </CardShell>
  );
}

/** The keys that answer what the mode asks. */
function answering(mode: RoundMode): Shortcut[] {
  if (mode === 'screening')
    return [
      { key: 'y', text: { key: 'judging.verdict.keys.pass' } },
      { key: 'x', text: { key: 'judging.verdict.keys.fail' } },
    ];
  return scoresCards(mode) ? [{ key: '1–5', text: { key: 'judging.card.keys.score' } }] : [];
}

const shortcuts = [
  { key: 's', text: { key: 'judging.card.keys.save' } },
  { key: 'u', text: { key: 'judging.card.keys.undo' } },
  { key: 'n', text: { key: 'judging.card.keys.next' } },
  { key: 'p', text: { key: 'judging.card.keys.previous' } },
  { key: 'l', text: { key: 'judging.card.keys.later' } },
  { key: 'c', text: { key: 'judging.card.keys.compare' } },
  { key: 'f', text: { key: 'judging.card.keys.flag' } },
  { key: 'z', text: { key: 'judging.card.keys.zoom' } },
  { key: '+', text: { key: 'judging.card.keys.larger' } },
];
