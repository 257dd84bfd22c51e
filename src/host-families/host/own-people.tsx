import { ButtonLink, ButtonRow, Section, Tag, useFormats, useText } from '../../platform/index.js';
import { OVER } from '../file/host-file-state.js';
import type { OwnFile } from './own-file.queries.js';

/** Who is of the household. */
export function OwnPeople({ own: { members, file } }: { own: OwnFile }) {
  const t = useText();
  const { day } = useFormats();
  return (
    <Section title={{ key: 'host-families.people.title' }} lead={{ key: 'host-families.people.lead' }}>
      <ul class="host-rows">
        {members.map(({ id, name, birthDate, relation, livesInHome, daysPerYear, isApplicant }) => (
          <li key={id}>
            <span>
              <a href={`/host/members/${id}`}>{name}</a>
              <small>
                {[
                  relation,
                  t('host-families.people.born', { day: day(birthDate) }),
                  livesInHome ? '' : t('host-families.people.days', { days: daysPerYear }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </span>
            {isApplicant && <Tag text={{ key: 'host-families.people.applies' }} />}
          </li>
        ))}
      </ul>
      {!OVER.has(file.state) && (
        <ButtonRow>
          <ButtonLink href="/host/members/new" text={{ key: 'host-families.member.new' }} kind="secondary" />
        </ButtonRow>
      )}
    </Section>
  );
}
