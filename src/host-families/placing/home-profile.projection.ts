import { defineProjection } from '../../platform/index.js';

export interface PersonOfHome {
  name: string;
  relation: string;
  /** Full years. */
  age: number;
  livesInHome: boolean;
}

/** Who the family is and where it lives: 22 CFR 62.25(g)(4), (l)(2). */
export interface HomeProfile {
  /** Of the host file. */
  id: string;
  name: string;
  street: string;
  place: string;
  region: string;
  postalCode: string;
  dwelling: string;
  smoking: string;
  pets: string;
  people: readonly PersonOfHome[];
  email: string;
  phones: readonly string[];
}

export const homeProfile = defineProjection<HomeProfile>({
  name: 'home-profile',
  reader: 'a student who will live there, and the natural parents',
  from: `host_file f JOIN household h ON h.id = f.household_id JOIN account_brief a ON a.id = h.owner_account_id
    JOIN host_home home ON home.household_id = h.id AND home.until IS NULL`,
  columns: {
    id: 'f.id',
    name: 'h.name',
    street: 'home.street',
    place: 'home.place',
    region: 'home.region',
    postalCode: 'home.postal_code',
    dwelling: 'home.dwelling',
    smoking: 'home.smoking',
    pets: 'home.pets',
    people: `(SELECT coalesce(jsonb_agg(jsonb_build_object('name', m.name, 'relation', m.relation, 'age', extract(year FROM age(m.birth_date))::int,
        'livesInHome', m.lives_in_home) ORDER BY m.birth_date, m.id), '[]')
      FROM household_member m WHERE m.household_id = h.id AND m.left_on IS NULL)`,
    email: 'a.email',
    phones: `ARRAY(SELECT m.phone FROM household_member m WHERE m.household_id = h.id AND m.left_on IS NULL AND m.is_applicant AND m.phone <> '' ORDER BY m.id)`,
  },
  sensitive: ['name', 'street', 'place', 'postalCode', 'people', 'email', 'phones'],
});
