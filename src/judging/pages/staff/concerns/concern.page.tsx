import {
  Alert,
  Button,
  Form,
  PageHeader,
  Radios,
  RuleList,
  Section,
  TextArea,
  useFormats,
  useText,
  type FormState,
  type RuleResult,
} from '../../../../platform/index.js';
import { CONCERN_OUTCOMES } from '../../../concerns/concern-reasons.js';
import type { ConcernInFull } from '../../../concerns/concerns.queries.js';
import type { Round } from '../../../round/round.entity.js';
import { WorkShown } from '../../card/work-shown.js';

interface RoundConcernProps {
  round: Round;
  concern: ConcernInFull;
  form: FormState;
  /** Why it could not be settled. */
  refusals: readonly RuleResult[];
}

/** One concern: what the judge saw, the work as judges see it, and what came of it. */
export function RoundConcernPage({ round, concern, form, refusals }: RoundConcernProps) {
  const t = useText();
  const { dateTime } = useFormats();
  return (
    <>
      <PageHeader
        eyebrow={{ key: `judging.concern.reason.${concern.reason}` }}
        title={concern.code}
        lead={{ key: 'judging.concerns.told-at', params: { at: dateTime(concern.toldAt, round.timeZone) } }}
      />
      {refusals.length > 0 && (
        <Alert tone="error" title={{ key: 'judging.card.not-saved' }}>
          <RuleList results={refusals} />
        </Alert>
      )}
      {concern.told && <Alert tone="info" text={{ key: 'judging.concerns.programme-told' }} slim />}
      {concern.note && <blockquote class="concern__note">{concern.note}</blockquote>}
      {concern.outcome ? (
        <Section title={{ key: 'judging.concerns.outcome' }}>
          <p>
            <strong>{t(`judging.concern.outcome.${concern.outcome}`)}</strong>
          </p>
          {concern.outcomeNote && <p>{concern.outcomeNote}</p>}
        </Section>
      ) : (
        <>
          <p>
            <a href={`/judging/rounds/${round.id}/disqualifications?code=${concern.code}`}>
              {t('judging.disqualifications.from-concern')}
            </a>
          </p>
          <Outcome action={`/judging/rounds/${round.id}/concerns/${concern.id}/outcome`} form={form} />
        </>
      )}
      {concern.shown && (
        <Section title={concern.shown.copy.title}>
          <WorkShown {...concern.shown} />
        </Section>
      )}
    </>
  );
}

function Outcome({ action, form }: { action: string; form: FormState }) {
  return (
    <Form action={action} form={form}>
      <Radios
        name="outcome"
        label={{ key: 'judging.concerns.outcome' }}
        hint={{ key: 'judging.concerns.outcome.hint' }}
        choices={CONCERN_OUTCOMES.map((value) => ({ value, label: { key: `judging.concern.outcome.${value}` } }))}
      />
      <TextArea name="outcomeNote" label={{ key: 'judging.concerns.outcome-note' }} rows={3} optional />
      <Button text={{ key: 'judging.concerns.settle' }} />
    </Form>
  );
}
