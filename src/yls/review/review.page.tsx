import { AnswerList, documentsPath, referencesPath } from '../../applications/index.js';
import {
  Button,
  ButtonRow,
  Form,
  newForm,
  PageHeader,
  Radios,
  Section,
  Select,
  SummaryList,
  Tag,
  TextArea,
  TextField,
  useFormats,
  useText,
  type FormState,
} from '../../platform/index.js';
import { DECISIONS, IN_REVIEW, OVER } from '../registration/registration-state.js';
import type { Reviewed } from './review.queries.js';
import { CRITERIA, STEPS } from './rubric.js';

interface ReviewPageProps {
  reviewed: Reviewed;
  forms: { card: FormState; grant: FormState };
}

/** One application: what it says, the reader's card, and for organisers what others found, the decision and the aid. */
export function ReviewPage({ reviewed, forms }: ReviewPageProps) {
  const { registration, isOrganiser } = reviewed;
  return (
    <>
      <PageHeader title={isOrganiser ? registration.name : { key: 'yls.review.applicant' }}>
        <Tag text={{ key: `yls.state.${registration.state}` }} />
      </PageHeader>
      {isOrganiser && IN_REVIEW.has(registration.state) && <Decide reviewed={reviewed} />}
      <Said reviewed={reviewed} />
      {isOrganiser && <Others reviewed={reviewed} />}
      {IN_REVIEW.has(registration.state) && <Card id={registration.id} form={forms.card} />}
      {isOrganiser && <Aid reviewed={reviewed} form={forms.grant} />}
    </>
  );
}

function Decide({ reviewed: { registration } }: { reviewed: Reviewed }) {
  const { id, decision } = registration;
  return (
    <Section title={{ key: 'yls.review.decision' }} lead={{ key: 'yls.review.decision.lead' }}>
      <Form action={`/yls/registrations/${id}/decision`} form={newForm()}>
        <ButtonRow>
          {DECISIONS.map((one) => (
            <Button
              key={one}
              name="decision"
              value={one}
              text={{ key: `yls.decision.${one}` }}
              kind={one === decision ? 'primary' : 'secondary'}
            />
          ))}
          {decision && <Button name="decision" value="none" text={{ key: 'yls.decision.none' }} kind="plain" />}
        </ButtonRow>
      </Form>
    </Section>
  );
}

function Said({ reviewed: { definition, answers, formId, isOrganiser } }: { reviewed: Reviewed }) {
  const t = useText();
  return (
    <Section title={{ key: 'yls.review.said' }}>
      {definition.sections
        .filter(({ code }) => answers[code])
        .map(({ code, fields }) => (
          <AnswerList key={code} fields={fields} answers={answers[code]!} />
        ))}
      {formId && (
        <ul class="yls-rows">
          <li>
            <a href={documentsPath(formId)}>{t('yls.review.films')}</a>
          </li>
          {isOrganiser && (
            <li>
              <a href={referencesPath(formId)}>{t('yls.review.recommendations')}</a>
            </li>
          )}
        </ul>
      )}
    </Section>
  );
}

function Others({ reviewed: { reviews } }: { reviewed: Reviewed }) {
  const t = useText();
  const { date } = useFormats();
  if (reviews.length === 0) return null;
  return (
    <Section title={{ key: 'yls.review.reviews' }}>
      <SummaryList
        rows={reviews.map(({ scores, advice, note, reviewedAt }) => ({
          label: date(reviewedAt),
          value: `${CRITERIA.map((one) => `${t(`yls.criterion.${one}`)} ${scores[one]}`).join(' · ')} — ${t(`yls.decision.${advice}`)}. ${note}`,
        }))}
      />
    </Section>
  );
}

const Card = ({ id, form }: { id: string; form: FormState }) => (
  <Section title={{ key: 'yls.review.card' }} lead={{ key: 'yls.review.card.lead' }}>
    <Form action={`/yls/registrations/${id}/review`} form={form}>
      {CRITERIA.map((criterion) => (
        <Radios
          key={criterion}
          name={criterion}
          label={{ key: `yls.criterion.${criterion}` }}
          choices={STEPS.map((step) => ({ value: String(step), label: String(step) }))}
          inline
        />
      ))}
      <Radios
        name="advice"
        label={{ key: 'yls.review.advice' }}
        choices={DECISIONS.map((value) => ({ value, label: { key: `yls.decision.${value}` } }))}
        inline
      />
      <TextArea name="note" label={{ key: 'yls.review.note' }} rows={3} optional />
      <Button text={{ key: 'yls.desk.save' }} />
    </Form>
  </Section>
);

function Aid({ reviewed: { registration, funds, grant }, form }: { reviewed: Reviewed; form: FormState }) {
  const t = useText();
  const { number } = useFormats();
  if (funds.length === 0 || OVER.has(registration.state)) return null;
  return (
    <Section title={{ key: 'yls.aid.title' }}>
      {grant && <p>{t('yls.aid.given', { amount: number(grant.cents / 100) })}</p>}
      <Form action={`/yls/registrations/${registration.id}/grant`} form={form}>
        <Select
          name="fundId"
          label={{ key: 'yls.aid.fund' }}
          choices={funds.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField name="cents" label={{ key: 'yls.aid.amount' }} inputMode="decimal" width="short" />
        <TextField name="reason" label={{ key: 'yls.aid.reason' }} />
        <Button text={{ key: 'yls.aid.give' }} kind="secondary" />
      </Form>
    </Section>
  );
}
