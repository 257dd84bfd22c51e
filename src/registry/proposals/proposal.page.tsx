import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  PageHeader,
  Section,
  SummaryList,
  TextArea,
  TextField,
  useFormats,
  useLocale,
  useText,
  type FormState,
} from '../../platform/index.js';
import { labelOf } from '../community/community-label.js';
import type { ProposalOnPage } from './proposals.queries.js';

export interface ProposalModel {
  proposal: ProposalOnPage;
  form: FormState;
  refusal: FormState;
}

/** One proposal, for staff to confirm or decline. */
export function ProposalPage({ proposal, form, refusal }: ProposalModel) {
  const { community, partners, state, memberName, reason } = proposal;
  return (
    <>
      <PageHeader
        eyebrow={memberName}
        title={[community, ...partners.map((one) => one.community ?? { name: one.named })]
          .map(({ name }) => name)
          .join(' – ')}
      />
      <Facts proposal={proposal} />
      {state !== 'proposed' && (
        <Alert tone="info" title={{ key: `registry.proposal.state.${state}` }} text={reason ?? undefined} />
      )}
      {state === 'proposed' && (
        <>
          <Confirmation proposal={proposal} form={form} />
          <Refusal proposal={proposal} form={refusal} />
        </>
      )}
    </>
  );
}

function Facts({ proposal }: { proposal: ProposalOnPage }) {
  const t = useText();
  const { day, date } = useFormats();
  return (
    <SummaryList
      rows={[
        { label: { key: 'registry.kind' }, value: t(`registry.partnership.${proposal.kind}.long`) },
        { label: { key: 'registry.proposals.since' }, value: date(proposal.proposedAt) },
        { label: { key: 'registry.proposal.signed_on' }, value: proposal.signedOn ? day(proposal.signedOn) : '–' },
        { label: { key: 'registry.act.signers' }, value: proposal.signers.join('; ') || '–' },
        {
          label: { key: 'registry.proposal.file' },
          value: proposal.documentFileId ? (
            <a href={`/registry/proposals/${proposal.id}/document`}>{t('registry.document.open')}</a>
          ) : (
            '–'
          ),
        },
        { label: { key: 'registry.proposal.note' }, value: proposal.note ?? '–' },
      ]}
    />
  );
}

interface DecisionProps {
  proposal: ProposalOnPage;
  form: FormState;
}

function Confirmation({ proposal: { id, partners }, form }: DecisionProps) {
  const unknown = partners.filter((one) => !one.community).map(({ named }) => named);
  return (
    <Section title={{ key: 'registry.proposal.confirm' }} lead={{ key: 'registry.proposal.confirm.lead' }}>
      {unknown.length > 0 && (
        <Alert tone="warning" text={{ key: 'registry.proposal.unknown', params: { names: unknown.join(', ') } }}>
          <ButtonLink kind="secondary" href="/registry/communities/new" text={{ key: 'registry.desk.add' }} />
        </Alert>
      )}
      <Form action={`/registry/proposals/${id}/confirmation`} form={form}>
        <TextField
          name="partner"
          label={{ key: 'registry.proposal.partner_meant', params: { name: partners[0]!.named } }}
          hint={{ key: 'registry.members.community.hint' }}
        />
        {partners[1] && (
          <TextField
            name="thirdPartner"
            label={{ key: 'registry.proposal.partner_meant', params: { name: partners[1].named } }}
          />
        )}
        <TextField
          name="waiver"
          optional
          label={{ key: 'registry.waiver.reason' }}
          hint={{ key: 'registry.waiver.hint' }}
        />
        <ButtonRow>
          <Button text={{ key: 'registry.proposal.confirm' }} />
        </ButtonRow>
      </Form>
    </Section>
  );
}

function Refusal({ proposal, form }: DecisionProps) {
  const { locale } = useLocale();
  return (
    <Section title={{ key: 'registry.proposal.decline' }}>
      <Form action={`/registry/proposals/${proposal.id}/refusal`} form={form}>
        <TextArea
          name="reason"
          rows={3}
          label={{ key: 'registry.proposal.reason' }}
          hint={{ key: 'registry.proposal.reason.hint', params: { community: labelOf(proposal.community, locale) } }}
        />
        <ButtonRow>
          <Button kind="danger" text={{ key: 'registry.proposal.decline' }} />
        </ButtonRow>
      </Form>
    </Section>
  );
}
