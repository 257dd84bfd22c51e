import { SummaryList, useFormats, useText, type SummaryRow } from '../../platform/index.js';
import type { StudentCard } from '../ladder/student-card.projection.js';
import type { StudentShown } from '../ladder/ladder.queries.js';
import { Album } from './album.js';
import { useCodes, useNames } from './words.js';

type Known = Pick<
  StudentCard,
  | 'gender'
  | 'country'
  | 'languages'
  | 'interests'
  | 'allergies'
  | 'animalAllergies'
  | 'afraidOf'
  | 'diets'
  | 'observances'
  | 'access'
>;

/** A student on a card without a name, or as a person once names are told. */
export function StudentShownView({ shown }: { shown: StudentShown }) {
  if (shown.as === 'nothing') return null;
  return shown.as === 'card' ? <Card card={shown.card} /> : <Profile {...shown} />;
}

function Card({ card }: { card: StudentCard }) {
  const t = useText();
  const rows: SummaryRow[] = [
    ...(card.age === null
      ? []
      : [{ label: { key: 'exchange.card.age' }, value: t('exchange.card.age.years', { age: card.age }) }]),
    ...useNeeds(card),
    ...(card.noSmoke ? [{ label: { key: 'exchange.card.smoke' }, value: t('exchange.card.smoke.never') }] : []),
  ];
  return <SummaryList rows={rows} />;
}

function Profile({ profile, photographs }: Extract<StudentShown, { as: 'profile' }>) {
  const t = useText();
  const { day } = useFormats();
  const needs = useNeeds(profile);
  const rows: SummaryRow[] = [
    { label: { key: 'exchange.card.name' }, value: profile.name },
    ...filled('called', profile.called),
    ...filled('born', profile.birthDate && day(profile.birthDate)),
    ...filled('community', profile.community),
    ...filled('school', profile.school),
    ...filled('email', profile.email),
    ...filled('parents', profile.parents.join(', ')),
    ...needs,
    ...(profile.asthma ? [{ label: { key: 'exchange.card.health' }, value: t('exchange.card.health.asthma') }] : []),
  ];
  return (
    <>
      <Album photographs={photographs} name="exchange.card.photograph" />
      <SummaryList rows={rows} />
    </>
  );
}

/** What a home should know to live well with the student. */
function useNeeds(known: Known): SummaryRow[] {
  const codes = useCodes();
  const { languages, country } = useNames();
  return [
    ...filled('gender', known.gender && codes('exchange.card.gender', [known.gender])),
    ...filled('country', known.country && country(known.country)),
    ...filled('languages', languages(known.languages)),
    ...filled('interests', codes('host-families.life.interests', known.interests)),
    ...filled('allergies', codes('host-families.welcome.allergies', known.allergies)),
    ...filled('animal-allergies', codes('host-families.welcome.animals', known.animalAllergies)),
    ...filled('afraid', codes('host-families.welcome.animals', known.afraidOf)),
    ...filled('diets', codes('host-families.welcome.diets', known.diets)),
    ...filled('observances', codes('host-families.welcome.observances', known.observances)),
    ...filled('access', codes('host-families.welcome.access', known.access)),
  ];
}

const filled = (what: string, value: string | null): SummaryRow[] =>
  value ? [{ label: { key: `exchange.card.${what}` }, value }] : [];
