import { EmptyState, PageHeader, useLocale } from '../../platform/index.js';
import { labelOf } from '../community/community-label.js';
import type { MemberOnDay } from '../registry.queries.js';

/** The members that one coordinator works for. */
export function OwnMembersPage({ members }: { members: readonly MemberOnDay[] }) {
  const { locale } = useLocale();
  return (
    <>
      <PageHeader title={{ key: 'registry.member_desk.title' }} />
      {members.length === 0 && <EmptyState title={{ key: 'registry.member_desk.none' }} />}
      <ul class="partner-list">
        {members.map((member) => (
          <li key={member.id}>
            <a href={`/registry/members/${member.id}`}>{member.name}</a> {labelOf(member.community, locale)}
          </li>
        ))}
      </ul>
    </>
  );
}
