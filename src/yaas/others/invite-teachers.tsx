import { Button, ButtonRow, Section, Table, useFormats, useText } from '../../platform/index.js';
import type { InvitationShown, RightShown } from './others.queries.js';

/** A coordinator lets teachers enter their own students: how many, and until when, is said beforehand. */
export function InviteTeachers({
  rights,
  invitations,
}: {
  rights: readonly RightShown[];
  invitations: readonly InvitationShown[];
}) {
  const t = useText();
  const own = rights.filter(({ as }) => as === 'coordinator');
  return (
    <Section title={{ key: 'yaas.teachers.title' }}>
      <p>{t('yaas.teachers.lead')}</p>
      {invitations.length > 0 && <Invitations invitations={invitations} />}
      <p>
        {own.map(({ memberId, memberName }) => (
          <a
            key={memberId}
            class="usa-button usa-button--outline"
            href={`/yaas/others/teachers/new?member=${memberId}`}
          >
            {t('yaas.teachers.invite', { member: memberName })}
          </a>
        ))}
      </p>
    </Section>
  );
}

function Invitations({ invitations }: { invitations: readonly InvitationShown[] }) {
  const t = useText();
  const { date } = useFormats();
  return (
    <Table
      caption={{ key: 'yaas.teachers.title' }}
      hideCaption
      rows={invitations}
      rowKey={({ id }) => id}
      columns={[
        { heading: { key: 'yaas.teachers.name' }, cell: ({ name, email }) => `${name} (${email})` },
        { heading: { key: 'yaas.teachers.most' }, cell: ({ maxEntries }) => maxEntries, numeric: true },
        { heading: { key: 'yaas.teachers.until' }, cell: ({ expiresAt }) => date(expiresAt) },
        { heading: { key: 'yaas.desk.state' }, cell: (one) => t(`yaas.teachers.state.${stateOf(one)}`) },
        { heading: { key: 'yaas.teachers.end' }, cell: (one) => (one.endedAt ? '–' : <End id={one.id} />) },
      ]}
    />
  );
}

function stateOf({ endedAt, acceptedAt }: InvitationShown): 'ended' | 'accepted' | 'sent' {
  if (endedAt) return 'ended';
  return acceptedAt ? 'accepted' : 'sent';
}

function End({ id }: { id: string }) {
  return (
    <form action={`/yaas/others/teachers/${id}/end`} method="post">
      <ButtonRow>
        <Button text={{ key: 'yaas.teachers.end' }} kind="plain" />
      </ButtonRow>
    </form>
  );
}
