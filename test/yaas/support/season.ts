import { randomUUID } from 'node:crypto';
import { system, type Actor, type Unit } from '../../../src/platform/index.js';
import { RegistryService, type NewCommunity } from '../../../src/registry/index.js';
import { yaas2026, YaasService, type NewEdition, type Submission } from '../../../src/yaas/index.js';
import { answerAsGuardian } from './guardian.js';
import type { YaasInTest } from './yaas-in-test.js';

/** Irondequoit, whose member pays its dues, and its sister city Poltava; Rochester without a member. */
export interface Season {
  editionId: string;
  irondequoit: string;
  poltava: string;
  rochester: string;
  memberId: string;
  otherMemberId: string;
  partnershipId: string;
}

const city = (name: string, countryIso2: string, subdivisionCode?: string): NewCommunity => ({
  kind: 'city',
  name,
  countryIso2,
  latitude: 43,
  longitude: -77,
  ...(subdivisionCode && { subdivisionCode }),
});

/** Opens the edition of 2026 over two partner cities. */
export async function aSeason(yaas: YaasInTest, rules: NewEdition['rules'] = yaas2026): Promise<Season> {
  const registry = yaas.app.get(RegistryService, { strict: false });
  return yaas.as(system, async (unit) => {
    // One connection answers one question at a time.
    const { id: irondequoit } = await registry.addCommunity(unit, city('Irondequoit', 'US', 'US-NY'));
    const { id: poltava } = await registry.addCommunity(unit, city('Poltava', 'UA'));
    const { id: rochester } = await registry.addCommunity(unit, city('Rochester', 'US', 'US-NY'));
    const { id: tempe } = await registry.addCommunity(unit, city('Tempe', 'US', 'US-AZ'));
    const memberId = await aMember(unit, registry, irondequoit);
    const otherMemberId = await aMember(unit, registry, tempe);
    const communityIds = [irondequoit, poltava];
    const partnershipId = await registry.addPartnership(unit, { kind: 'sister', communityIds, source: 'test' });
    const theme = { en: 'Voices of Today, Visions of Tomorrow' };
    const { id: editionId } = await yaas.service.createEdition(unit, { year: 2026, theme, rules });
    return { editionId, irondequoit, poltava, rochester, memberId, otherMemberId, partnershipId };
  });
}

async function aMember(unit: Unit, registry: RegistryService, communityId: string): Promise<string> {
  const memberId = await registry.addMember(unit, {
    name: `Friends ${communityId}`,
    communityId,
    joinedOn: '1990-01-01',
  });
  const dues = { fromOn: '2026-01-01', toOn: '2026-12-31', paidOn: '2026-01-01' };
  await registry.addDuesPeriod(unit, { memberId, ...dues });
  return memberId;
}

let count = 0;

/** A student, fifteen years old at the deadline unless said otherwise. */
export function aStudent(yaas: YaasInTest, who: { name?: string; birthDate?: string } = {}): Promise<Actor> {
  count += 1;
  const { name = `Wilhelmina Featherstone ${count}`, birthDate = '2010-06-15' } = who;
  return yaas.account({ email: `student-${count}-${randomUUID()}@example.org`, name, birthDate });
}

export const poem = {
  title: 'The Bridge',
  body: 'We built a bridge of paper,\nthe river held its breath.\n\nAnd every word we folded\nwas sailing on beneath.',
  ownWork: true,
  aiUse: 'none' as const,
  guardianName: 'Augusta Featherstone',
  guardianEmail: 'augusta@example.org',
};

type Fields = Parameters<YaasService['saveDraft']>[2]['fields'];

/** A poem as a draft, complete unless the test takes something away. */
export async function aDraft(
  yaas: YaasInTest,
  season: Season,
  { student, fields = {}, category = 'poetry' }: { student: Actor; fields?: Fields; category?: string },
): Promise<string> {
  return yaas.as(student, async (unit) => {
    const line = { memberId: season.memberId, partnershipId: season.partnershipId, partner: { id: season.poltava } };
    const { id } = await yaas.service.startEntry(unit, { communityId: season.irondequoit, line, category });
    await yaas.service.saveDraft(unit, id, { version: 1, fields: { ...poem, ...fields } });
    return id;
  });
}

export const submit = (yaas: YaasInTest, student: Actor, id: string): Promise<Submission> =>
  yaas.as(student, (unit) => yaas.service.submit(unit, id));

/** Sent in, and consented to by the guardian on their own page. @returns the guardian's link */
export async function submitWithConsent(
  yaas: YaasInTest,
  { student, id, answers }: { student: Actor; id: string; answers?: Readonly<Record<string, string>> },
): Promise<string> {
  const { consentLinkPath } = await submit(yaas, student, id);
  await answerAsGuardian(yaas, consentLinkPath!, answers);
  return consentLinkPath!;
}

/** A round of judging as its own module would have made it. */
export async function aRound(yaas: YaasInTest, { editionId }: Season, category = 'poetry'): Promise<string> {
  const [rubricId, roundId] = [randomUUID(), randomUUID()];
  await yaas.rows(
    `INSERT INTO rubric_version (id, programme, edition_id, version, parts, made_at)
     VALUES ($1, 'yaas', $2, (SELECT count(*) + 1 FROM rubric_version), 3, now())`,
    [rubricId, editionId],
  );
  await yaas.rows(
    `INSERT INTO round (id, programme, edition_id, level_id, category, name, judges_per_entry, minimum_cards, places, seed, opens_at, closes_at,
       time_zone, rubric_version_id, statement_shown, state, created_at)
     VALUES ($1, 'yaas', $2, $2, $3, 'Final', 3, 2, 3, 1, now(), now() + interval '1 day', 'America/New_York', $4, true, 'planned', now())`,
    [roundId, editionId, category, rubricId],
  );
  return roundId;
}

export const stateOf = async (yaas: YaasInTest, id: string): Promise<string> =>
  (await yaas.rows<{ state: string }>('SELECT state FROM entry WHERE id = $1', [id]))[0]!.state;
