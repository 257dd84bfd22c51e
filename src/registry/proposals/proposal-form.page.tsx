import {
  Button,
  ButtonRow,
  DateField,
  FileField,
  Form,
  PageHeader,
  Radios,
  TextArea,
  TextField,
  type FormState,
} from '../../platform/index.js';
import { agreementScan } from '../agreement-scan.js';
import { partnershipKinds } from '../partnerships/partnership-kind.js';

/** A coordinator tells of a partnership that the registry lacks. */
export function ProposalFormPage({
  memberId,
  memberName,
  form,
}: {
  memberId: string;
  memberName: string;
  form: FormState;
}) {
  return (
    <>
      <PageHeader
        eyebrow={memberName}
        title={{ key: 'registry.proposal.make' }}
        lead={{ key: 'registry.proposal.lead' }}
      />
      <Form action={`/registry/members/${memberId}/proposals`} form={form} files>
        <TextField
          name="partner"
          label={{ key: 'registry.proposal.partner' }}
          hint={{ key: 'registry.proposal.partner.hint' }}
        />
        <TextField
          name="thirdPartner"
          optional
          label={{ key: 'registry.proposal.third' }}
          hint={{ key: 'registry.proposal.third.hint' }}
        />
        <Radios
          name="kind"
          label={{ key: 'registry.kind' }}
          choices={partnershipKinds.map((value) => ({ value, label: { key: `registry.partnership.${value}.long` } }))}
        />
        <AgreementFields />
        <TextArea name="note" optional rows={3} label={{ key: 'registry.proposal.note' }} />
        <ButtonRow>
          <Button text={{ key: 'registry.proposal.send' }} />
        </ButtonRow>
      </Form>
    </>
  );
}

function AgreementFields() {
  return (
    <>
      <DateField
        name="signedOn"
        optional
        label={{ key: 'registry.proposal.signed_on' }}
        hint={{ key: 'registry.proposal.signed_on.hint' }}
      />
      <TextArea
        name="signers"
        optional
        rows={3}
        label={{ key: 'registry.act.signers' }}
        hint={{ key: 'registry.proposal.signers.hint' }}
      />
      <FileField
        name="file"
        optional
        label={{ key: 'registry.proposal.file' }}
        hint={{ key: 'registry.proposal.file.hint' }}
        accept={agreementScan.types.join(',')}
        maxBytes={agreementScan.maxBytes}
      />
    </>
  );
}
