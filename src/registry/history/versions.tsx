import { Section, Table, useFormats, useText } from '../../platform/index.js';
import type { VersionOnPage } from '../community/community-desk.queries.js';

/** What the register said before each change; nothing when nothing was ever changed. */
export function Versions({ versions }: { versions: readonly VersionOnPage[] }) {
  const t = useText();
  const { dateTime } = useFormats();
  if (versions.length === 0) return null;
  return (
    <Section title={{ key: 'registry.versions.title' }} lead={{ key: 'registry.versions.lead' }}>
      <Table
        caption={{ key: 'registry.versions.title' }}
        hideCaption
        rows={versions}
        rowKey={(version) => version.id}
        columns={[
          { heading: { key: 'registry.versions.until' }, cell: ({ until }) => dateTime(until) },
          {
            heading: { key: 'registry.versions.was' },
            cell: ({ was }) => (
              <ul class="plain-list">
                {Object.entries(was).map(([field, value]) => (
                  <li key={field}>
                    {t(`registry.versions.${field}`)}: {value ?? '–'}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Section>
  );
}
