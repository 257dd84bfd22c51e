import { RequestTag, signaturesPath } from '../../applications/index.js';
import { Section, useFormats, useText, type FormState } from '../../platform/index.js';
import { givenAt } from '../checks/authorisations.queries.js';
import { isOfAge, type PersonAtHome } from '../household/people-at-home.js';
import { DeskLetters } from './desk-letters.js';
import type { DeskFile } from './desk-file.queries.js';

/** Who gave leave for their check and who has not, and the letters when one found something. */
export function DeskChecks({ desk, form }: { desk: DeskFile; form: FormState }) {
  const t = useText();
  const { people, parts, today } = desk;
  const grown = people.filter((person) => isOfAge(person, today));
  if (!parts.applicationId || grown.length === 0) return null;
  return (
    <Section title={{ key: 'host-families.files.leave' }}>
      <p class="quiet">{t('host-families.files.leave.lead')}</p>
      <ul class="host-rows">
        {grown.map((person) => (
          <li key={person.id}>
            <Leave person={person} desk={desk} />
          </li>
        ))}
      </ul>
      <p>
        <a href={signaturesPath(parts.applicationId)}>{t('host-families.files.leave.ask')}</a>
      </p>
      <DeskLetters desk={desk} form={form} />
    </Section>
  );
}

function Leave({ person: { id, name }, desk }: { person: PersonAtHome; desk: DeskFile }) {
  const t = useText();
  const { date } = useFormats();
  const request = desk.authorisations.get(id);
  const given = givenAt(request);
  return (
    <>
      <span>
        {name}
        <small>
          {given
            ? t('host-families.files.leave.given', { day: date(given) })
            : t(request ? 'host-families.files.leave.asked' : 'host-families.files.leave.not-asked')}
        </small>
      </span>
      {request && <RequestTag state={request.state} />}
    </>
  );
}
