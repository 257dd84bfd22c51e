import {
  Alert,
  Autosave,
  Button,
  ButtonRow,
  Form,
  Keys,
  TextArea,
  useLocale,
  useText,
  type FormState,
  type RuleResult,
  RuleList,
} from '../../platform/index.js';
import { inLocale } from '../round/localized.js';
import { isOpenForScores } from '../scoring/scoring.rules.js';
import type { JudgeCard } from '../scoring/judge-card.queries.js';
import { CardTrail } from './card-trail.js';
import { ScaleField } from './scale-field.js';
import { WorkShown } from './work-shown.js';

export interface CardPageProps extends JudgeCard {
  form: FormState;
  /** Why the last save was refused; what was typed is in the form. */
  refusals: readonly RuleResult[];
}

/** Where a judge spends the day: the work, the rubric, and the way to the next. */
export function CardPage({ form, refusals, ...model }: CardPageProps) {
  const t = useText();
  const { card, copy } = model;
  return (
    <Keys shortcuts={shortcuts}>
      <div class="judging-card">
        <header class="judging-card__head">
          <p class="eyebrow">{t('judging.card.eyebrow', { round: card.roundName, code: card.code })}</p>
          <h1 dir="auto">{copy.title}</h1>
          <CardTrail card={card} works={model.works} />
        </header>
        <WorkShown copy={copy} files={model.files} process={model.process} />
        <div class="judging-card__side">
          {refusals.length > 0 && <Refusal refusals={refusals} model={model} />}
          {refusals.length === 0 && !isOpenForScores(card.roundState) && (
            <Alert tone="info" text={{ key: `judging.card.state.${card.roundState}` }} slim />
          )}
          <ScoreForm model={model} form={form} />
          <Recusal assignmentId={card.assignmentId} />
          {model.takesConcerns && (
            <p>
              <a href={`/judging/cards/${card.assignmentId}/concern`}>{t('judging.concern.link')}</a>
            </p>
          )}
        </div>
      </div>
    </Keys>
  );
}

const shortcuts = [
  { key: '1–5', text: { key: 'judging.card.keys.score' } },
  { key: 's', text: { key: 'judging.card.keys.save' } },
  { key: 'n', text: { key: 'judging.card.keys.next' } },
  { key: 'p', text: { key: 'judging.card.keys.previous' } },
];

function ScoreForm({ model: { card, criteria }, form }: { model: JudgeCard; form: FormState }) {
  const action = `/judging/cards/${card.assignmentId}/scores`;
  return (
    <Autosave subject={`card-${card.assignmentId}`} action={action}>
      <Form action={action} form={form} wide>
        <input type="hidden" name="version" value={card.version} />
        <judging-scales>
          {criteria.map((criterion) => (
            <ScaleField key={criterion.id} criterion={criterion} chosen={typed(form, `score-${criterion.id}`)} />
          ))}
        </judging-scales>
        <TextArea
          name="comment"
          label={{ key: 'judging.card.comment' }}
          hint={{ key: 'judging.card.comment.hint' }}
          rows={3}
          optional
        />
        <TextArea
          name="privateNote"
          label={{ key: 'judging.card.note' }}
          hint={{ key: 'judging.card.note.hint' }}
          rows={2}
          optional
        />
        <ButtonRow>
          <Button text={{ key: 'judging.card.save-next' }} name="go" value="next" icon="arrow-forward" shortcut="s" />
          <Button text={{ key: 'judging.card.save' }} kind="secondary" name="go" value="stay" />
        </ButtonRow>
      </Form>
    </Autosave>
  );
}

/** The rule's sentence, and for a card that another tab has changed, what is saved there. */
function Refusal({ refusals, model: { criteria, card } }: { refusals: readonly RuleResult[]; model: JudgeCard }) {
  const t = useText();
  const { locale } = useLocale();
  const elsewhere = refusals.some((refusal) => refusal.id === 'card-is-the-newest');
  return (
    <Alert tone="error" title={{ key: 'judging.card.not-saved' }}>
      <RuleList results={refusals} />
      {elsewhere && (
        <>
          <h3>{t('judging.card.saved-elsewhere')}</h3>
          <ul>
            {criteria.map(({ id, label, step }) => (
              <li key={id}>{t('judging.card.saved-step', { label: inLocale(label, locale), step: step ?? '–' })}</li>
            ))}
            {card.comment && <li>{t('judging.card.saved-comment', { comment: card.comment })}</li>}
          </ul>
        </>
      )}
    </Alert>
  );
}

function Recusal({ assignmentId }: { assignmentId: string }) {
  const t = useText();
  return (
    <details class="judging-card__recusal">
      <summary>{t('judging.card.recusal')}</summary>
      <p>{t('judging.card.recusal.text')}</p>
      <Form action={`/judging/cards/${assignmentId}/recusal`}>
        <Button text={{ key: 'judging.card.recusal.button' }} kind="danger" />
      </Form>
    </details>
  );
}

function typed(form: FormState, name: string): string {
  const value = form.values[name] ?? '';
  return typeof value === 'string' ? value : (value[0] ?? '');
}
