import type { HomeCard } from '../../host-families/index.js';
import { SummaryList, useText, type SummaryRow } from '../../platform/index.js';
import type { HomeShown } from '../ladder/ladder.queries.js';
import { Album } from './album.js';
import { Telephone } from '../telephone.js';
import { useCodes } from './words.js';

/** A home on a card without a name, or the family itself once names are told. */
export function HomeShownView({ shown }: { shown: HomeShown }) {
  if (shown.as === 'nothing') return null;
  return shown.as === 'card' ? <Card card={shown.card} /> : <Profile profile={shown.profile} />;
}

function Card({ card }: { card: HomeCard }) {
  const t = useText();
  const codes = useCodes();
  const ages = codes('exchange.home-card.children', card.children);
  const rows: SummaryRow[] = [
    ...filled('region', card.region),
    ...filled('dwelling', card.dwelling && codes('host-families.dwelling', [card.dwelling])),
    ...filled('people', t('exchange.home-card.people.text', { adults: card.adults, children: card.children.length })),
    ...filled('children', ages),
    ...filled('animals', codes('host-families.welcome.animals', card.animals)),
    ...filled('smoking', card.smoking && codes('exchange.home-card.smoking', [card.smoking])),
    ...filled('diets', codes('host-families.welcome.diets', card.diets)),
    ...filled('observances', codes('host-families.welcome.observances', card.observances)),
    ...filled('access', codes('host-families.welcome.access', card.access)),
  ];
  return <SummaryList rows={rows} />;
}

function Profile({ profile }: { profile: Extract<HomeShown, { as: 'profile' }>['profile'] }) {
  const t = useText();
  const person = ({ name, age, relation }: { name: string; age: number; relation: string }) =>
    relation
      ? t('exchange.home-card.person.relation', { name, age, relation })
      : t('exchange.home-card.person', { name, age });
  const rows: SummaryRow[] = [
    ...filled('family', profile.name),
    ...filled('address', <bdi>{`${profile.street}, ${profile.place}, ${profile.region} ${profile.postalCode}`}</bdi>),
    ...filled('email', profile.email && <bdi>{profile.email}</bdi>),
    ...filled('phone', profile.phones.length > 0 && <Telephones numbers={profile.phones} />),
    ...filled('who', profile.people.map(person).join(' · ')),
    ...filled('pets', profile.pets),
    ...profile.told.flatMap(({ code, text }) => filled(`told.${code}`, text && <span dir="auto">{text}</span>)),
  ];
  return (
    <>
      <SummaryList rows={rows} />
      <Album photographs={profile.photographs} name="host-families.photograph" />
    </>
  );
}

const Telephones = ({ numbers }: { numbers: readonly string[] }) => (
  <ul class="exchange-telephones">
    {numbers.map((number) => (
      <li key={number}>
        <Telephone number={number} />
      </li>
    ))}
  </ul>
);

const filled = (what: string, value: SummaryRow['value']): SummaryRow[] =>
  value ? [{ label: { key: `exchange.home-card.${what}` }, value }] : [];
