import { Section, SummaryList, useFormats, useText } from '../../../platform/index.js';
import type { JuryReport } from '../../record/report/jury-reports.queries.js';
import { Hash } from './hash.js';

/** By what anybody can tell that the record of the round is as it was signed. */
export function ReportProof({ report }: { report: JuryReport }) {
  const t = useText();
  const { dateTime, number } = useFormats();
  const { root, keyId, version, signedAt } = report;
  return (
    <Section title={{ key: 'judging.report.proof' }} lead={{ key: 'judging.report.proof.lead' }}>
      <SummaryList
        rows={[
          { label: { key: 'judging.record.signed' }, value: dateTime(signedAt) },
          { label: { key: 'judging.record.version' }, value: number(version) },
          { label: { key: 'judging.record.root' }, value: <Hash text={root} /> },
          { label: { key: 'judging.record.key' }, value: <Hash text={keyId} /> },
        ]}
      />
      <p>
        <a href="/records">{t('judging.report.proof.verify')}</a>
      </p>
    </Section>
  );
}
