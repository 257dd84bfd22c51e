import { calendarOf } from '../../../src/demo/season/calendar.js';
import { DemoEntries } from '../../../src/demo/season/demo-entries.js';
import { DemoRegistry } from '../../../src/demo/season/demo-registry.js';
import { picture, poem, type DemoWork } from '../../../src/demo/season/works.js';
import { JudgedProgrammes, RoundPlansService } from '../../../src/judging/index.js';
import { system, visitor, Work, type Actor } from '../../../src/platform/index.js';
import { aPerson } from '../../support/people.js';
import type { TestPortal } from '../../support/portal.js';
import { bornYearsAgo, openEdition } from './story.js';

const categories = ['classic_art', 'poetry'] as const;

/** So many pictures and so many poems, each of another student, judged and released. */
export async function fillWall(portal: TestPortal, count: number): Promise<void> {
  const lines = await portal.app.get(DemoRegistry).load(calendarOf(new Date()));
  const editionId = await openEdition(portal);
  const shown = { classic_art: (nth: number) => picture('classic_art', nth), poetry: poem };
  for (const category of categories) {
    const ids: string[] = [];
    for (let nth = 0; nth < count; nth++) {
      // A line beside a sister city, for the pairs of cities.
      const beside = lines.filter(({ partner }) => partner !== null);
      const line = beside[nth % beside.length]!;
      const entry = { work: shown[category](nth), line, editionId, ...(await aFamily(portal, `${category}-${nth}`)) };
      ids.push(
        await portal.app.get(DemoEntries).enter({ ...entry, stage: 'submitted', nameForm: 'first_initial', due: '' }),
      );
    }
    await release(portal, { editionId, category, ids });
  }
}

async function aFamily(
  portal: TestPortal,
  name: string,
): Promise<{ student: Actor; guardian: { name: string; email: string } }> {
  const birthDate = bornYearsAgo(15).toISOString().slice(0, 10);
  const { accountId, displayName } = await aPerson(portal.app, {
    role: 'student',
    displayName: `Artist ${name}`,
    birthDate,
  });
  const grants = [{ role: 'student' as const, scope: null }];
  const student = { ...visitor, kind: 'account' as const, accountId, displayName, grants, secondFactor: true };
  return { student, guardian: { name: `Parent ${name}`, email: `${name}@example.org` } };
}

interface Judged {
  editionId: string;
  category: DemoWork['category'];
  ids: readonly string[];
}

/** Without a jury: what the programme is told by a round. */
async function release(portal: TestPortal, { editionId, category, ids }: Judged): Promise<void> {
  const day = 86_400_000;
  const { id } = await portal.app.get(RoundPlansService, { strict: false }).plan(system, {
    programme: 'yaas',
    editionId,
    category,
    name: `Final, ${category}`,
    judgesPerEntry: 3,
    opensAt: new Date(Date.now() - day),
    closesAt: new Date(Date.now() + day),
    timeZone: 'America/New_York',
    statementShown: true,
  });
  const works = portal.app.get(JudgedProgrammes, { strict: false }).of('yaas');
  const outcomes = ids.map((workId, index) => ({
    workId,
    score: '0.5',
    cards: 3,
    outcome: 'placed' as const,
    place: index + 1,
  }));
  const tell = (story: (unit: Parameters<typeof works.decided>[0]) => Promise<void>) =>
    portal.app.get(Work).run(system, story);
  await tell((unit) => works.opened(unit, id, ids));
  await tell((unit) => works.decided(unit, id, outcomes));
  await tell((unit) => works.released(unit, id, outcomes));
}
