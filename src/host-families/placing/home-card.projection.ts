import { defineProjection } from '../../platform/index.js';

/** A home without a name, a street or a town: what the student's side reads before it has agreed. */
export interface HomeCard {
  /** Of the host file. */
  id: string;
  /** State or province, and no finer. */
  region: string | null;
  dwelling: string | null;
  bedrooms: number | null;
  smoking: string | null;
  adults: number;
  /** How old the children are who live there: `0-5`, `6-12`, `13-17`, the youngest first. */
  children: readonly string[];
  animals: readonly string[];
  diets: readonly string[];
  observances: readonly string[];
  access: readonly string[];
}

const grown = `m.birth_date <= current_date - interval '18 years'`;
const band = `CASE WHEN m.birth_date > current_date - interval '6 years' THEN '0-5' WHEN m.birth_date > current_date - interval '13 years' THEN '6-12' ELSE '13-17' END`;
const living =
  'SELECT 1 FROM household_member m WHERE m.household_id = f.household_id AND m.left_on IS NULL AND m.lives_in_home';

export const homeCard = defineProjection<HomeCard>({
  name: 'home-card',
  reader: 'a student and the natural parents who are asked',
  from: `host_file f JOIN household h ON h.id = f.household_id LEFT JOIN host_home home ON home.household_id = h.id AND home.until IS NULL
    LEFT JOIN host_welcome w ON w.file_id = f.id AND w.replaced_at IS NULL`,
  columns: {
    id: 'f.id',
    region: 'home.region',
    dwelling: 'home.dwelling',
    bedrooms: 'home.bedrooms',
    smoking: 'home.smoking',
    adults: `(SELECT count(*)::int FROM (${living} AND ${grown}) AS grown)`,
    children: `ARRAY(${living.replace('SELECT 1', `SELECT ${band}`)} AND NOT ${grown} ORDER BY m.birth_date DESC)`,
    animals: `coalesce(w.animals, '{}')`,
    diets: `coalesce(w.diets, '{}')`,
    observances: `coalesce(w.observances, '{}')`,
    access: `coalesce(w.access, '{}')`,
  },
  sensitive: ['region', 'children'],
});
