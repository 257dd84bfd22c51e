import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  PageHeader,
  Section,
  Table,
  TextField,
  useText,
  useWords,
  type FormState,
} from '../../platform/index.js';
import { LifeSection } from '../activity/life-section.js';
import { useActDate } from './act-date.js';
import type { ActOnDesk, PartnershipDeskModel } from './partnership-desk.queries.js';
import { StatusTag } from './partnership-tags.js';

/** A partnership as staff keep it: all acts with their corrections and scans, warnings and waivers. */
export function PartnershipDeskPage({
  partnership,
  allActs,
  warnings,
  waiver,
  life,
  form,
}: PartnershipDeskModel & { form: FormState }) {
  const { id, kind, status, parties } = partnership;
  return (
    <>
      <PageHeader
        eyebrow={{ key: `registry.partnership.${kind}.long` }}
        title={parties.map(({ name }) => name).join(' – ')}
      >
        <StatusTag status={status} />
        <ButtonLink kind="plain" href={`/partnerships/${id}`} text={{ key: 'registry.desk.public_page' }} />
      </PageHeader>
      <Warnings id={id} warnings={warnings} waiver={waiver} form={form} />
      <Section title={{ key: 'registry.partnership.history' }}>
        {allActs.length > 0 ? (
          <Acts acts={allActs} />
        ) : (
          <Alert tone="info" slim text={{ key: 'registry.status.history_unknown.text' }} />
        )}
        <ButtonLink icon="edit" href={`/registry/partnerships/${id}/acts`} text={{ key: 'registry.act.add' }} />
      </Section>
      <LifeSection {...life} />
    </>
  );
}

function Warnings({
  id,
  warnings,
  waiver,
  form,
}: Pick<PartnershipDeskModel, 'warnings' | 'waiver'> & { id: string; form: FormState }) {
  const words = useWords();
  if (waiver) return <Alert tone="info" title={{ key: 'registry.waiver.granted' }} text={waiver.reason} />;
  if (warnings.length === 0) return null;
  return (
    <Section title={{ key: 'registry.waiver.title' }}>
      <Alert tone="warning">
        {warnings.map(({ because }) => because && <p key={words(because)}>{words(because)}</p>)}
      </Alert>
      <Form action={`/registry/partnerships/${id}/waivers`} form={form}>
        <TextField name="reason" label={{ key: 'registry.waiver.reason' }} hint={{ key: 'registry.waiver.hint' }} />
        <ButtonRow>
          <Button kind="secondary" text={{ key: 'registry.waiver.grant' }} />
        </ButtonRow>
      </Form>
    </Section>
  );
}

function Acts({ acts }: { acts: readonly ActOnDesk[] }) {
  const t = useText();
  const date = useActDate();
  return (
    <Table
      caption={{ key: 'registry.partnership.history' }}
      hideCaption
      rows={acts}
      rowKey={(act) => act.id}
      columns={[
        { heading: { key: 'registry.act.date' }, cell: (act) => date(act) },
        { heading: { key: 'registry.act' }, cell: (act) => t(`registry.act.${act.kind}`) },
        { heading: { key: 'registry.act.signers' }, cell: (act) => act.signers.join('; ') || '–' },
        {
          heading: { key: 'registry.act.term' },
          cell: ({ termEndsOn }) => (termEndsOn ? date({ datedOn: termEndsOn, datePrecision: 'day' }) : '–'),
        },
        {
          heading: { key: 'registry.document' },
          cell: (act) =>
            act.hasDocument ? <a href={`/registry/acts/${act.id}/document`}>{t('registry.document.open')}</a> : '–',
        },
        {
          heading: { key: 'registry.correction.state' },
          cell: (act) =>
            act.replacedBecause ? (
              t('registry.correction.replaced', { because: act.replacedBecause })
            ) : (
              <a href={`/registry/acts/${act.id}/correction`}>{t('registry.act.correct')}</a>
            ),
        },
      ]}
    />
  );
}
