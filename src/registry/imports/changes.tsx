import { Section, SummaryList, Table, useText } from '../../platform/index.js';
import type { FieldChange, FileChanges, LineChange } from './import-outcome.js';

/** What a file adds and changes, line by line and field by field. */
export function Changes({ changes: { added, changed, unchanged, lines } }: { changes: FileChanges }) {
  const t = useText();
  return (
    <>
      <SummaryList
        rows={[
          { label: { key: 'registry.imports.added' }, value: added },
          { label: { key: 'registry.imports.changed' }, value: changed },
          { label: { key: 'registry.imports.unchanged' }, value: unchanged },
        ]}
      />
      {lines.length > 0 && (
        <Section title={{ key: 'registry.imports.changes' }}>
          <Lines lines={lines} />
          {lines.length < added + changed && <p>{t('registry.imports.first_shown', { count: lines.length })}</p>}
        </Section>
      )}
    </>
  );
}

function Lines({ lines }: { lines: readonly LineChange[] }) {
  const t = useText();
  return (
    <Table
      caption={{ key: 'registry.imports.changes' }}
      hideCaption
      rows={lines}
      rowKey={({ line }) => String(line)}
      columns={[
        {
          heading: { key: 'registry.imports.line' },
          cell: ({ line }) => t('registry.imports.line_number', { line }),
        },
        { heading: { key: 'registry.imports.record' }, cell: ({ label }) => label },
        {
          heading: { key: 'registry.imports.change' },
          cell: ({ change, fields }) => (
            <>
              {t(`registry.imports.change.${change}`)}
              <Fields fields={fields} />
            </>
          ),
        },
      ]}
    />
  );
}

function Fields({ fields }: { fields: readonly FieldChange[] }) {
  const t = useText();
  if (fields.length === 0) return null;
  return (
    <ul>
      {fields.map(({ column, before, after, isPersonal }) => (
        <li key={column}>
          {isPersonal
            ? t('registry.imports.field.personal', { column })
            : t('registry.imports.field', { column, before: before ?? '–', after: after ?? '–' })}
        </li>
      ))}
    </ul>
  );
}
