import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { system } from '../../src/platform/index.js';
import type { RecordKind } from '../../src/registry/imports/import-kind.js';
import { RecordImport } from '../../src/registry/imports/record-import.js';
import { stream } from './support/partnership-file.js';
import { add, aMember, aPartnership, bologna, portland, sapporo } from './support/places.js';
import { RegistryInTest } from './support/registry-in-test.js';

let registry: RegistryInTest;

beforeAll(async () => {
  registry = await RegistryInTest.start();
  const home = await add(registry, portland);
  await aMember(registry, home);
  await registry.rows(`UPDATE member_organisation SET name = 'Portland Sister Cities'`);
  await aPartnership(registry, home, await add(registry, sapporo));
  await aPartnership(registry, home, await add(registry, bologna));
});
afterAll(() => registry.stop());

const read = (kind: RecordKind, text: string, dryRun = false) =>
  registry.get(RecordImport).run(kind, stream(text), { actor: system, dryRun });
const counts = async (kind: RecordKind, text: string) => {
  const { stored, changes, rejected } = await read(kind, text);
  return rejected.length > 0 ? rejected : { stored, ...changes, lines: changes!.lines.length };
};

const communities = `slug,kind,name,native_name,country,state,geonames_id,latitude,longitude,population,population_year,population_source
,town,Otaru,小樽市,JP,,2129101,43.19,140.99,111000,2020,Census
portland-or,city,Portland,,US,US-OR,,45.52,-122.68,652503,2020,Census`;

const members = `community,name,organisation_kind,website,contact_email,joined_on,dues_from,dues_to,dues_paid_on
sapporo-jp,Sapporo Friends,nonprofit,https://sapporo.example,office@sapporo.example,2001-05-01,2026-01-01,2026-12-31,
portland-or,Portland Sister Cities,,,new@portland.example,,,,`;

const contacts = `community,member,office,name,email,phone,from_on,until_on
portland-or,Portland Sister Cities,chair,Ada Secret,ada@secret.example,,2024-01-01,`;

const acts = `communities,act,date,signers,source,term_ends_on
portland-or sapporo-jp,signature,1959-11-17,A Mayor; B Mayor,City record,
bologna-it portland-or,signature,2003,,,`;

describe('A dry run', () => {
  test('shows what would be new and what would change, field by field, and changes nothing', async () => {
    const { stored, changes, rejected } = await read('communities', communities, true);
    expect({ stored, rejected }).toEqual({ stored: false, rejected: [] });
    expect(changes).toEqual({
      added: 1,
      changed: 1,
      unchanged: 0,
      lines: [
        { line: 2, label: 'Otaru', change: 'added', fields: [] },
        {
          line: 3,
          label: 'Portland',
          change: 'changed',
          fields: [
            { column: 'population', before: null, after: '652503' },
            { column: 'population_year', before: null, after: '2020' },
            { column: 'population_source', before: null, after: 'Census' },
          ],
        },
      ],
    });
    expect(await registry.rows(`SELECT FROM community WHERE name = 'Otaru' OR population = 652503`)).toEqual([]);
    expect(await registry.rows(`SELECT FROM audit_record WHERE action = 'registry.import'`)).toEqual([]);
  });
});

describe('A file is stored once, and a second time changes nothing:', () => {
  test.each([
    ['communities', communities, { added: 1, changed: 1 }],
    ['members', members, { added: 1, changed: 1 }],
    ['contacts', contacts, { added: 1, changed: 0 }],
    ['acts', acts, { added: 2, changed: 0 }],
  ] as const)('%s', async (kind, text, expected) => {
    expect(await counts(kind, text)).toMatchObject({ stored: true, unchanged: 0, ...expected });
    const total = expected.added + expected.changed;
    expect(await counts(kind, text)).toEqual({ stored: true, added: 0, changed: 0, unchanged: total, lines: 0 });
  });

  test('what was overwritten is on record', async () => {
    const was = await registry.rows(`SELECT subject_type, was FROM registry_version v
        WHERE subject_type = 'community' OR subject_id = (SELECT id FROM member_organisation WHERE name = 'Portland Sister Cities') ORDER BY until`);
    expect(was).toEqual([
      { subject_type: 'community', was: { population: null, populationYear: null, populationSource: null } },
      { subject_type: 'member', was: { contactEmail: null } },
    ]);
  });
});

describe('A later file', () => {
  test('pays the dues that were asked for, and the period as it was stays on record', async () => {
    const paid = members.split('\n').slice(0, 2).join('\n').concat('2026-02-01');
    expect(await counts('members', paid)).toMatchObject({ changed: 1 });
    const periods = await registry.rows(
      `SELECT d.paid_on::text AS paid, d.replaced_at IS NULL AS stands FROM dues_period d JOIN member_organisation m ON m.id = d.member_id
        WHERE m.name = 'Sapporo Friends' ORDER BY stands`,
    );
    expect(periods).toEqual([
      { paid: null, stands: false },
      { paid: '2026-02-01', stands: true },
    ]);
  });

  test('corrects an act by another, and knows a date as far as it is given', async () => {
    expect(await counts('acts', acts.replace('City record', 'Council minutes'))).toMatchObject({
      changed: 1,
      unchanged: 1,
    });
    const rows = await registry.rows(
      `SELECT dated_on::text AS day, date_precision AS precision, source, replaced_at IS NULL AS stands FROM partnership_act ORDER BY day, stands`,
    );
    expect(rows).toEqual([
      { day: '1959-11-17', precision: 'day', source: 'City record', stands: false },
      { day: '1959-11-17', precision: 'day', source: 'Council minutes', stands: true },
      { day: '2003-01-01', precision: 'year', source: null, stands: true },
    ]);
  });

  test('gives a contact another address: the old record ends, and no outcome repeats what is personal', async () => {
    const moved = contacts.replace('ada@secret.example', 'moved@secret.example').replace('2024-01-01', '2025-03-01');
    const outcome = await read('contacts', moved);
    expect(outcome.changes).toMatchObject({ changed: 1, lines: [{ fields: [{ column: 'email', isPersonal: true }] }] });
    expect(JSON.stringify(outcome)).not.toMatch(/secret/i);
    const rows = await registry.rows(`SELECT email, until_on::text AS until FROM member_contact ORDER BY from_on`);
    expect(rows).toEqual([
      { email: 'ada@secret.example', until: '2025-03-01' },
      { email: 'moved@secret.example', until: null },
    ]);
    expect(await counts('contacts', moved)).toMatchObject({ unchanged: 1 });
  });
});

describe('One wrong line, and nothing of the file is stored:', () => {
  test('each is named with its column and what to do', async () => {
    const header = members.split('\n')[0]!;
    const before = await registry.count('member_organisation');
    const text = [
      header,
      'sapporo-jp,Good,,,,2001-05-01,,,',
      'atlantis-xx,Lost,,,,2001-05-01,,,',
      'sapporo-jp,Undated,,,,,,,',
      'portland-or,Portland Sister Cities,,,,,2026-06-01,2027-05-31,',
    ].join('\n');
    const { stored, rejected } = await read('members', text);
    expect(stored).toBe(false);
    expect(rejected).toEqual([
      {
        line: 3,
        because: { key: 'registry.import.cell.unknown', params: { column: 'community', value: 'atlantis-xx' } },
      },
      { line: 4, because: { key: 'registry.import.cell.missing', params: { column: 'joined_on' } } },
      { line: 5, because: { key: 'registry.refusal.dues_overlap' } },
    ]);
    expect(await registry.count('member_organisation')).toBe(before);
  });

  test.each([
    ['communities', 'kind,name,country,latitude,longitude\nplanet,Mars,US,1,2', 'cell.choice'],
    ['communities', 'kind,name,country,latitude,longitude\ncity,Mars,us,1,2', 'cell.country'],
    ['communities', 'kind,name,country,latitude,longitude\ncity,Mars,ZZ,1,2', 'cell.unknown'],
    ['communities', 'kind,name,country,latitude,longitude\ncity,Mars,US,91,2', 'cell.number'],
    ['communities', 'name\nMars', 'columns_missing'],
    ['members', `${members.split('\n')[0]}\nsapporo-jp,Good,,,me,2001-02-30,,,`, 'cell.email cell.day'],
    ['contacts', `${contacts.split('\n')[0]}\nsapporo-jp,Nobody,chair,A,a@b.example,,2024-01-01,`, 'cell.unknown'],
    ['acts', 'communities,act,date\nportland-or sapporo-jp,signature,1959-02-30', 'cell.act_date'],
    ['acts', 'communities,act,date\nportland-or,signature,1959', 'cell.unknown'],
    ['acts', '', 'empty'],
  ] as const)('%s: %s', async (kind, text, reasons) => {
    const { rejected } = await read(kind, text);
    expect(rejected.map(({ because }) => because.key.replace('registry.import.', '')).join(' ')).toBe(reasons);
  });
});
