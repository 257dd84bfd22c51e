import { ButtonLink, Section, Table, useFormats, useText } from '../../platform/index.js';
import type { MemberPageModel } from './members.queries.js';

/** The persons who speak for a member, those in office first. */
export function MemberContacts({ member: { id, contacts } }: { member: MemberPageModel }) {
  const t = useText();
  const { day } = useFormats();
  return (
    <Section title={{ key: 'registry.contact.title' }} id="contacts">
      {contacts.length > 0 && (
        <Table
          caption={{ key: 'registry.contact.title' }}
          hideCaption
          rows={contacts}
          rowKey={(contact) => contact.id}
          columns={[
            { heading: { key: 'registry.contact.name' }, cell: (contact) => contact.name },
            {
              heading: { key: 'registry.contact.office' },
              cell: ({ office }) => t(`registry.contact.office.${office}`),
            },
            {
              heading: { key: 'registry.contact.reach' },
              cell: ({ email, phone }) => [email, phone].filter(Boolean).join(', '),
            },
            { heading: { key: 'registry.contact.from' }, cell: ({ fromOn }) => day(fromOn) },
            {
              heading: { key: 'registry.contact.until' },
              cell: (contact) =>
                contact.untilOn ? (
                  day(contact.untilOn)
                ) : (
                  <a href={`/registry/members/${id}/contacts/${contact.id}/end`}>
                    {t('registry.contact.end_of', { name: contact.name })}
                  </a>
                ),
            },
          ]}
        />
      )}
      <ButtonLink kind="secondary" href={`/registry/members/${id}/contacts`} text={{ key: 'registry.contact.add' }} />
    </Section>
  );
}
