import { Tag, useFormats, useText } from '../../platform/index.js';
import type { MemberStanding } from './community-page.queries.js';

/** The organisations that stand for a community in the network, with their recognition in plain words. */
export function MemberList({ members }: { members: readonly MemberStanding[] }) {
  const t = useText();
  if (members.length === 0) return <p>{t('registry.community.members.none')}</p>;
  return (
    <ul class="partner-list">
      {members.map((member) => (
        <li key={member.id}>
          <span>
            <strong>{member.name}</strong>
            <br />
            <Standing member={member} />
          </span>
          <Tag
            tone={member.recognised ? 'good' : 'waiting'}
            text={{ key: member.recognised ? 'registry.recognised' : 'registry.not_recognised' }}
          />
        </li>
      ))}
    </ul>
  );
}

function Standing({ member }: { member: MemberStanding }) {
  const t = useText();
  const { day } = useFormats();
  const since = t('registry.member.since', { year: member.joinedOn.slice(0, 4) });
  return (
    <>
      {since}{' '}
      {member.coveredTo
        ? t('registry.member.covered', { to: day(member.coveredTo) })
        : t('registry.member.not_covered')}
    </>
  );
}
