import { sectionPath } from '../../applications/index.js';
import type { AwaitedFacts } from './awaited.js';
import type { OwnFile } from './own-file.queries.js';

/** What a family's page knows, as the list of what is awaited asks for it. */
export function awaitedFactsOf(own: OwnFile): AwaitedFacts {
  const { file, members, home, rooms, applicationId, completeness, holds } = own;
  const applications = `/applications/${applicationId ?? ''}`;
  const open = (completeness?.sections ?? []).filter(({ lacks, toConfirm }) => lacks.length > 0 || toConfirm);
  return {
    state: file.state,
    hasApplicant: members.some(({ isApplicant }) => isApplicant),
    hasHome: home !== null,
    rooms: rooms.length,
    openSections: open.map(({ code }) => ({ code, href: sectionPath(applicationId!, code) })),
    photographs: 0,
    references: { needed: 0, came: 0, asked: 0 },
    unsigned: [],
    openSteps: holds.map(({ step }) => step),
    paths: {
      photographs: `${applications}/documents`,
      references: `${applications}/references`,
      signatures: `${applications}/signatures`,
    },
  };
}
