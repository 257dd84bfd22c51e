import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  Checkboxes,
  EmptyState,
  Figure,
  FigureRow,
  Form,
  newForm,
  PageHeader,
  Pagination,
  Section,
  shownReadableCode,
  SummaryList,
  Table,
  Tag,
  TextArea,
  useFormats,
  useText,
  type Column,
  type FormState,
} from '../../platform/index.js';
import type { CertificateCheck, CertificateLine, SummitCertificates } from './certificates.queries.js';
import type { YlsCertificate } from './yls-certificate.entity.js';

const row = (what: string, value: string) => ({ label: { key: `yls.verify.${what}` }, value });

/** Whether a certificate is genuine, for whoever holds the paper: name, summit and days, and nothing else. */
export function CheckPage({ found }: { found: CertificateCheck | null }) {
  const t = useText();
  const { day } = useFormats();
  const title = { key: 'yls.verify.title' };
  if (!found)
    return (
      <>
        <PageHeader title={title} />
        <Alert tone="warning" title={{ key: 'yls.verify.unknown' }} text={{ key: 'yls.verify.unknown.text' }} />
      </>
    );
  const { holds, name, summit, beginsOn, endsOn } = found;
  return (
    <>
      <PageHeader title={title} />
      <Alert tone={holds ? 'success' : 'warning'} text={{ key: holds ? 'yls.verify.holds' : 'yls.verify.revoked' }} />
      {holds && (
        <SummaryList
          rows={[
            row('name', name),
            row('summit', summit),
            row('days', t('yls.applied.between', { from: day(beginsOn), until: day(endsOn) })),
          ]}
        />
      )}
    </>
  );
}

/** Who has a certificate of a summit, and the act that ends it for everybody who attended. */
export function SummitCertificatesPage({ found }: { found: SummitCertificates }) {
  const { summit, lines, present, checkedIn, after } = found;
  const columns = useColumns();
  const title = { key: 'yls.certificates.title' };
  const path = `/yls/summits/${summit.id}/certificates`;
  return (
    <>
      <PageHeader eyebrow={summit.name} title={title} lead={{ key: 'yls.certificates.lead' }} />
      <FigureRow>
        <Figure value={present} label={{ key: 'yls.certificates.present' }} />
        <Figure value={checkedIn} label={{ key: 'yls.certificates.checked-in' }} />
      </FigureRow>
      {present + checkedIn > 0 && (
        <Form action={`/yls/summits/${summit.id}/finish`} form={newForm()}>
          <Checkboxes
            name="withCheckedIn"
            label={{ key: 'yls.certificates.also' }}
            choices={[{ value: 'yes', label: { key: 'yls.certificates.also.yes' } }]}
            optional
          />
          <Button text={{ key: 'yls.certificates.finish' }} />
        </Form>
      )}
      {lines.length > 0 ? (
        <Table caption={title} hideCaption columns={columns} rows={lines} rowKey={({ id }) => id} />
      ) : (
        <EmptyState title={{ key: 'yls.certificates.none' }} text={{ key: 'yls.certificates.none.text' }} />
      )}
      <Pagination next={after ? `${path}?after=${after}` : undefined} />
    </>
  );
}

function useColumns(): Column<CertificateLine>[] {
  const { date } = useFormats();
  return [
    {
      heading: { key: 'yls.certificates.name' },
      cell: ({ registrationId, name }) =>
        registrationId ? <a href={`/yls/registrations/${registrationId}/certificate`}>{name}</a> : name,
    },
    { heading: { key: 'yls.certificates.issued' }, cell: ({ issuedAt }) => date(issuedAt) },
    {
      heading: { key: 'yls.certificates.state' },
      cell: ({ isRevoked }) => (
        <Tag
          text={{ key: isRevoked ? 'yls.certificates.revoked' : 'yls.certificates.holds' }}
          tone={isRevoked ? 'bad' : 'good'}
        />
      ),
    },
  ];
}

/** One certificate, for staff: print it, or take it back. */
export function CertificatePage({ certificate, form }: { certificate: YlsCertificate; form: FormState }) {
  const { code, name, revokedAt, revokedBecause, registrationId } = certificate;
  const path = `/yls/registrations/${registrationId}/certificate`;
  return (
    <>
      <PageHeader title={name} lead={{ key: 'yls.certificates.one' }} />
      <SummaryList
        rows={[
          {
            label: { key: 'yls.certificates.code' },
            value: <a href={`/yls/certificates/${code}`}>{shownReadableCode(code)}</a>,
          },
        ]}
      />
      {revokedAt ? (
        <Alert tone="warning" title={{ key: 'yls.certificates.revoked' }} text={revokedBecause} />
      ) : (
        <>
          <ButtonRow>
            <ButtonLink href={`${path}/paper`} text={{ key: 'yls.certificate.download' }} />
          </ButtonRow>
          <Section title={{ key: 'yls.certificates.revoke' }} lead={{ key: 'yls.certificates.revoke.lead' }}>
            <Form action={`${path}/revocation`} form={form}>
              <TextArea name="because" label={{ key: 'yls.books.why' }} rows={2} />
              <Button text={{ key: 'yls.certificates.revoke' }} kind="danger" />
            </Form>
          </Section>
        </>
      )}
    </>
  );
}
