import { documentsPath, referencesPath, sectionPath, signaturesPath } from '../../applications/index.js';
import { hostApplication } from '../applying/host-application.js';
import { PHOTOGRAPHS } from '../law/host-facts.js';
import type { AwaitedFacts } from './awaited.js';
import type { OwnFile } from './own-file.queries.js';

/** What a family's page knows, as the list of what is awaited asks for it. */
export function awaitedFactsOf(own: OwnFile): AwaitedFacts {
  const { file, members, home, rooms, applicationId, completeness, holds, parts } = own;
  const references = parts.requests.filter(({ kind }) => kind === 'reference');
  const id = applicationId ?? '';
  const open = (completeness?.sections ?? []).filter(({ lacks, toConfirm }) => lacks.length > 0 || toConfirm);
  return {
    state: file.state,
    hasApplicant: members.some(({ isApplicant }) => isApplicant),
    hasHome: home !== null,
    rooms: rooms.length,
    openSections: open.map(({ code }) => ({ code, href: sectionPath(applicationId!, code) })),
    photographs: PHOTOGRAPHS.length - parts.sentPhotographs.length,
    references: {
      needed: hostApplication.references!.needed,
      came: parts.references,
      asked: references.filter(({ state }) => state === 'asked').length,
    },
    unsigned: members.filter((one) => one.isApplicant && !parts.signedIds.includes(one.id)).map(({ name }) => name),
    openSteps: holds.map(({ step }) => step),
    paths: {
      photographs: documentsPath(id),
      references: referencesPath(id),
      signatures: signaturesPath(id),
    },
  };
}
