import { PageHeader, Section, Tag, useFormats, useText } from '../../../platform/index.js';
import type { SigningKey } from '../../record/record.queries.js';
import { Hash } from './hash.js';

/** The keys by which this portal's records are signed, for whoever compares them with a record. */
export function KeysPage({ keys }: { keys: readonly (SigningKey & { pem: string })[] }) {
  const t = useText();
  const { date } = useFormats();
  return (
    <>
      <PageHeader title={{ key: 'judging.keys.title' }} lead={{ key: 'judging.keys.lead' }} />
      {keys.map(({ keyId, pem, since, isCurrent }) => (
        <Section key={keyId} title={{ key: isCurrent ? 'judging.keys.current' : 'judging.keys.earlier' }}>
          <p>
            <Hash text={keyId} /> {isCurrent && <Tag text={{ key: 'judging.keys.signs' }} tone="good" />}
          </p>
          <p>{since ? t('judging.keys.since', { day: date(since) }) : t('judging.keys.unused')}</p>
          <pre class="fingerprint" dir="ltr" tabIndex={0}>
            {pem}
          </pre>
        </Section>
      ))}
    </>
  );
}
