import { sectionPath } from '../../../applications/index.js';
import { PageHeader, Pagination, Table, Tag, useFormats, useText, useWords } from '../../../platform/index.js';
import type { Progress, ProgressLine } from '../progress.queries.js';

/** Who has signed, until when, and what else stands in the way. */
export function ProgressPage({ progress: { summit, lines, signed, coming, after } }: { progress: Progress }) {
  const t = useText();
  const { day } = useFormats();
  const path = `/yls/summits/${summit.id}/papers`;
  return (
    <>
      <PageHeader
        eyebrow={summit.name}
        title={{ key: 'yls.papers-desk.title' }}
        lead={{ key: 'yls.papers-desk.lead', params: { signed, coming } }}
      />
      {lines.length === 0 ? (
        <p>{t('yls.papers-desk.none')}</p>
      ) : (
        <Table
          caption={{ key: 'yls.papers-desk.title' }}
          hideCaption
          rows={lines}
          rowKey={({ id }) => id}
          columns={[
            { heading: { key: 'yls.papers-desk.student' }, cell: (line) => <Name line={line} /> },
            { heading: { key: 'yls.papers-desk.forms' }, cell: (line) => <Signed line={line} /> },
            { heading: { key: 'yls.papers-desk.due' }, cell: ({ dueOn }) => (dueOn ? day(dueOn) : '–') },
            { heading: { key: 'yls.papers-desk.in-the-way' }, cell: (line) => <Because line={line} /> },
          ]}
        />
      )}
      {after && <Pagination next={`${path}?after=${encodeURIComponent(after)}`} />}
    </>
  );
}

/** Staff open whom to call, travel and pictures; no more is theirs to read. */
const Name = ({ line: { name, formId } }: { line: ProgressLine }) =>
  formId ? <a href={sectionPath(formId, 'emergency')}>{name}</a> : <>{name}</>;

const Signed = ({ line: { signedAt } }: { line: ProgressLine }) => (
  <Tag
    tone={signedAt ? 'good' : 'waiting'}
    text={{ key: signedAt ? 'yls.papers-desk.signed' : 'yls.papers-desk.unsigned' }}
  />
);

function Because({ line: { inTheWay } }: { line: ProgressLine }) {
  const words = useWords();
  if (inTheWay.length === 0) return <>–</>;
  return <>{inTheWay.map(({ because }) => because && words(because)).join(' ')}</>;
}
