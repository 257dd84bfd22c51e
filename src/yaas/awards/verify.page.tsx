import { Alert, PageHeader, SummaryList, useFormats, useLocale, useText } from '../../platform/index.js';
import { inLocale } from '../editions/localized.js';
import type { CertificateCheck } from './certificate-checks.queries.js';

/** Whether a certificate is genuine, for whoever holds the paper. */
export function VerifyPage({ found }: { found: CertificateCheck | null }) {
  if (!found)
    return (
      <>
        <PageHeader title={{ key: 'yaas.verify.title' }} />
        <Alert tone="warning" title={{ key: 'yaas.verify.unknown' }} text={{ key: 'yaas.verify.unknown_text' }} />
      </>
    );
  const tone = found.holds ? 'success' : 'warning';
  return (
    <>
      <PageHeader title={{ key: 'yaas.verify.title' }} />
      <Alert tone={tone} text={{ key: found.holds ? 'yaas.verify.genuine' : 'yaas.verify.no_longer' }} />
      <Facts found={found} />
    </>
  );
}

function Facts({ found: { award, year, city, issuedAt, initials, record } }: { found: CertificateCheck }) {
  const t = useText();
  const { locale } = useLocale();
  const { date } = useFormats();
  return (
    <>
      <SummaryList
        rows={[
          {
            label: { key: 'yaas.verify.for' },
            value: award ? inLocale(award, locale) : t('yaas.certificate.participation'),
          },
          { label: { key: 'yaas.verify.edition' }, value: String(year) },
          { label: { key: 'yaas.verify.city' }, value: city },
          { label: { key: 'yaas.verify.initials' }, value: initials },
          { label: { key: 'yaas.verify.issued' }, value: date(issuedAt) },
        ]}
      />
      <p>{t('yaas.verify.compare')}</p>
      {record && (
        <p>
          {t('yaas.verify.record', { at: date(record.signedAt), root: record.root })}{' '}
          <a href={`/juries/${record.roundId}`}>{t('judging.report.title')}</a>
        </p>
      )}
    </>
  );
}
