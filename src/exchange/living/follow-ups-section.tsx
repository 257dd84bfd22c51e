import { Button, Form, Section, Tag, TextArea, useFormats, useText, type FormState } from '../../platform/index.js';
import type { ToldFollowUp } from './contact.projection.js';
import type { LivingOnFile } from './living-file.queries.js';

/** What somebody must see to, the open ones first, each with its form. */
export function FollowUpsSection({ living, form }: { living: LivingOnFile; form: FormState }) {
  if (living.followUps.length === 0) return null;
  return (
    <Section title={{ key: 'exchange.living.follow-ups' }} id="follow-ups">
      <ul class="living__follow-ups">
        {living.followUps.map((one) => (
          <li key={one.id}>
            <FollowUp one={one} applicationId={living.application.id} form={form} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function FollowUp({ one, applicationId, form }: { one: ToldFollowUp; applicationId: string; form: FormState }) {
  const t = useText();
  const { day } = useFormats();
  const { id, issue, note, owner, dueOn, incidentReference, isDone, outcome } = one;
  return (
    <>
      <p>
        <strong>{t(`exchange.living.issue.${issue}`)}</strong>{' '}
        <Tag
          text={{ key: isDone ? 'exchange.living.done' : 'exchange.living.open' }}
          tone={isDone ? 'good' : 'waiting'}
        />
      </p>
      <p>{t('exchange.living.follow-up.who', { owner, until: day(dueOn) })}</p>
      {incidentReference && <p>{t('exchange.living.follow-up.case', { reference: incidentReference })}</p>}
      {note && <p>{note}</p>}
      {isDone ? (
        <p>{outcome}</p>
      ) : (
        <details open={form.errors.some(({ field }) => field === 'outcome')}>
          <summary>{t('exchange.living.follow-up.close')}</summary>
          <Form
            action={`/exchange/applications/${applicationId}/follow-ups/${id}/outcome`}
            form={form}
            id={`outcome-${id}`}
          >
            <TextArea name="outcome" label={{ key: 'exchange.living.follow-up.outcome' }} rows={3} />
            <Button text={{ key: 'exchange.living.follow-up.close' }} />
          </Form>
        </details>
      )}
    </>
  );
}
