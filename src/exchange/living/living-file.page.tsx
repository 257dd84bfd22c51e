import {
  Alert,
  ButtonLink,
  ButtonRow,
  PageHeader,
  Section,
  Table,
  Tag,
  useFormats,
  useText,
  type FormState,
} from '../../platform/index.js';
import { FollowUpsSection } from './follow-ups-section.js';
import { KeptForms } from './kept-forms.js';
import { LivingActs } from './living-acts.js';
import { ContactsSection, HomesSection } from './living-history.js';
import type { LivingOnFile } from './living-file.queries.js';

interface LivingFileProps {
  living: LivingOnFile;
  form: FormState;
  account: string;
}

/** A stay with a family: what is due, what is open, who was talked to, where the student lived. */
export function LivingFilePage({ living, form, account }: LivingFileProps) {
  const t = useText();
  const { application, coordinator } = living;
  const talk = (party: string) => `/exchange/applications/${application.id}/contacts/new?party=${party}`;
  const lives = application.state === 'active';
  return (
    <>
      <Head living={living} />
      <p>
        {coordinator
          ? t('exchange.living.coordinated-by', { name: coordinator })
          : t('exchange.living.without-coordinator')}
      </p>
      {lives && (
        <ButtonRow>
          <ButtonLink href={talk('student')} text={{ key: 'exchange.living.talk.student' }} />
          <ButtonLink href={talk('host')} text={{ key: 'exchange.living.talk.host' }} kind="secondary" />
        </ButtonRow>
      )}
      <KeptForms account={account} />
      {living.against.length > 0 && (
        <Alert tone="warning" title={{ key: 'exchange.living.against' }}>
          <ul>
            {living.against.map(({ id, because, cites }) => (
              <li key={`${id} ${JSON.stringify(because?.params ?? {})}`}>
                {because && t(because.key, because.params)} <small>{cites}</small>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <DueSection living={living} />
      <FollowUpsSection living={living} form={form} />
      <HomesSection living={living} />
      <ContactsSection living={living} />
      <LivingActs living={living} form={form} />
    </>
  );
}

function Head({ living: { application, name } }: { living: LivingOnFile }) {
  const { day } = useFormats();
  return (
    <PageHeader
      title={name}
      lead={
        application.arrivedOn ? { key: 'exchange.living.since', params: { on: day(application.arrivedOn) } } : undefined
      }
    >
      <ButtonLink
        href={`/exchange/applications/${application.id}`}
        text={{ key: 'exchange.living.application' }}
        kind="secondary"
      />
    </PageHeader>
  );
}

function DueSection({ living: { duties } }: { living: LivingOnFile }) {
  const { date } = useFormats();
  const t = useText();
  const title = { key: 'exchange.living.due' };
  if (duties.length === 0) return null;
  return (
    <Section title={title}>
      <Table
        caption={title}
        hideCaption
        rows={duties}
        rowKey={({ kind, occurrence }) => `${kind} ${occurrence}`}
        columns={[
          {
            heading: { key: 'exchange.living.what' },
            cell: ({ kind }) => t(kind.replace('exchange.', 'exchange.duty.')),
          },
          {
            heading: { key: 'exchange.living.until' },
            cell: ({ dueAt, isOverdue }) => (
              <>
                {date(dueAt)} {isOverdue && <Tag text={{ key: 'exchange.living.late' }} tone="bad" />}
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}
