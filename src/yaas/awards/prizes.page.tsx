import {
  Button,
  DateField,
  EmptyState,
  Form,
  PageHeader,
  Section,
  Select,
  SummaryList,
  Tag,
  TextField,
  useLocale,
  useText,
} from '../../platform/index.js';
import type { EditionWithRules } from '../editions/editions.queries.js';
import { inLocale } from '../editions/localized.js';
import type { PrizeState } from './prize.entity.js';
import type { PrizeRow } from './prizes.queries.js';
import { Sum } from './slot-name.js';

const TONES: Record<PrizeState, 'waiting' | 'active' | 'good' | 'neutral' | 'bad'> = {
  due: 'waiting',
  accepted: 'active',
  documents_in: 'active',
  paid: 'good',
  declined: 'neutral',
  unclaimed: 'bad',
  void: 'neutral',
};

/** How far each prize has come, and the one next step. */
export function PrizesPage({ edition, prizes }: { edition: EditionWithRules; prizes: readonly PrizeRow[] }) {
  return (
    <>
      <PageHeader title={{ key: 'yaas.prizes.title' }} lead={{ key: 'yaas.prizes.lead' }} />
      {prizes.length === 0 && <EmptyState title={{ key: 'yaas.prizes.none' }} />}
      {prizes.map((prize) => (
        <PrizeSection key={prize.id} prize={prize} action={`/yaas/editions/${edition.id}/prizes/${prize.id}`} />
      ))}
    </>
  );
}

function PrizeSection({ prize, action }: { prize: PrizeRow; action: string }) {
  const { locale } = useLocale();
  const t = useText();
  return (
    <Section title={`${inLocale(prize.label, locale)} · ${prize.title}`}>
      <p>
        <Tag text={{ key: `yaas.prize.${prize.state}` }} tone={TONES[prize.state]} />
      </p>
      <SummaryList
        rows={[
          { label: { key: 'yaas.prizes.sum' }, value: <Sum {...prize} /> },
          { label: { key: 'yaas.prizes.winner' }, value: prize.entrantName },
          { label: { key: 'yaas.prizes.payee' }, value: prize.payeeName || t('yaas.prizes.not_yet') },
          { label: { key: 'yaas.prizes.reference' }, value: prize.reference || t('yaas.prizes.not_yet') },
        ]}
      />
      <NextStep prize={prize} action={action} />
    </Section>
  );
}

function NextStep({ prize, action }: { prize: PrizeRow; action: string }) {
  if (prize.state === 'due')
    return (
      <StepForm action={action} events={['accept', 'decline', 'lapse']}>
        <TextField
          name="payeeName"
          label={{ key: 'yaas.prizes.payee' }}
          hint={{ key: 'yaas.prizes.payee_hint' }}
          defaultValue={prize.guardianName || prize.entrantName}
        />
      </StepForm>
    );
  if (prize.state === 'accepted')
    return (
      <StepForm action={action} events={['take_documents', 'decline', 'lapse']}>
        <Select
          name="taxForm"
          label={{ key: 'yaas.prizes.form' }}
          hint={{ key: 'yaas.prizes.form_hint' }}
          choices={['w9', 'w8ben', 'none'].map((value) => ({ value, label: { key: `yaas.prizes.form.${value}` } }))}
        />
      </StepForm>
    );
  if (prize.state !== 'documents_in') return null;
  return (
    <StepForm action={action} events={['pay', 'decline']}>
      <DateField name="paidOn" label={{ key: 'yaas.prizes.paid_on' }} />
      <TextField
        name="reference"
        label={{ key: 'yaas.prizes.reference' }}
        hint={{ key: 'yaas.prizes.reference_hint' }}
        optional
      />
    </StepForm>
  );
}

function StepForm({
  action,
  events,
  children,
}: {
  action: string;
  events: readonly string[];
  children: preact.ComponentChildren;
}) {
  return (
    <Form id={`step-${action.split('/').at(-1)}`} action={action}>
      {children}
      <div class="button-row">
        {events.map((event, index) => (
          <Button
            key={event}
            name="event"
            value={event}
            text={{ key: `yaas.prizes.act.${event}` }}
            kind={index === 0 ? 'primary' : 'secondary'}
          />
        ))}
      </div>
    </Form>
  );
}
