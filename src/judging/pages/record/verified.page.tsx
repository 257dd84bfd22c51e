import {
  Alert,
  ButtonLink,
  PageHeader,
  SummaryList,
  useFormats,
  useText,
  type SummaryRow,
} from '../../../platform/index.js';
import type { ChainCheck } from '../../record/verification/check-chain.js';
import type { SignedRecord } from '../../record/record.queries.js';
import { Hash } from './hash.js';

interface VerifiedProps {
  check: ChainCheck;
  /** The record of this portal that has the file's root. */
  record: SignedRecord | null;
}

/** What a file is: a record of this portal as it was signed, somebody else's, or none that holds. */
export function VerifiedPage({ check, record }: VerifiedProps) {
  return (
    <>
      <PageHeader title={{ key: 'judging.verified.title' }} />
      {!check.holds && <Broken check={check} />}
      {check.holds && (record ? <Genuine record={record} lines={check.seal.lines + 1} /> : <Foreign check={check} />)}
      <ButtonLink href="/records" text={{ key: 'judging.verified.another' }} kind="secondary" />
    </>
  );
}

function Broken({ check: { fault } }: { check: Extract<ChainCheck, { holds: false }> }) {
  const t = useText();
  const { code, line, params } = fault;
  return (
    <>
      <Alert
        tone="error"
        title={{ key: 'judging.verified.broken' }}
        text={{ key: `judging.verify.fault.${code}`, params: { line, ...params } }}
      />
      <p>{t('judging.verified.broken.what-now')}</p>
    </>
  );
}

function Foreign({ check: { seal } }: { check: Extract<ChainCheck, { holds: true }> }) {
  return (
    <>
      <Alert
        tone="warning"
        title={{ key: 'judging.verified.foreign' }}
        text={{ key: 'judging.verified.foreign.text' }}
      />
      <Facts rows={[{ label: { key: 'judging.record.key' }, value: <Hash text={seal.keyId} /> }]} root={seal.root} />
    </>
  );
}

function Genuine({ record, lines }: { record: SignedRecord; lines: number }) {
  const { dateTime, number } = useFormats();
  const { roundId, roundName, version, keyId, root, signedAt, supersededAt } = record;
  return (
    <>
      <Alert
        tone="success"
        title={{ key: 'judging.verified.genuine' }}
        text={{ key: 'judging.verified.genuine.text', params: { at: dateTime(signedAt) } }}
      />
      {supersededAt && (
        <Alert tone="info" text={{ key: 'judging.verified.superseded', params: { at: dateTime(supersededAt) } }} slim />
      )}
      <Facts
        rows={[
          { label: { key: 'judging.record.round' }, value: <a href={`/juries/${roundId}`}>{roundName}</a> },
          { label: { key: 'judging.record.version' }, value: number(version) },
          { label: { key: 'judging.record.signed' }, value: dateTime(signedAt) },
          { label: { key: 'judging.record.lines' }, value: number(lines) },
          { label: { key: 'judging.record.key' }, value: <Hash text={keyId} /> },
        ]}
        root={root}
      />
    </>
  );
}

const Facts = ({ rows, root }: { rows: SummaryRow[]; root: string }) => (
  <SummaryList rows={[...rows, { label: { key: 'judging.record.root' }, value: <Hash text={root} /> }]} />
);
