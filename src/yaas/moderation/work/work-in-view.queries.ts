import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Work } from '../../../platform/index.js';
import { RegistryQueries, type CommunityLabel } from '../../../registry/index.js';
import { EditionsQueries } from '../../editions/editions.queries.js';
import { categoryOf } from '../../editions/rule-set.schema.js';
import { EntryRevision } from '../../entries/entry-revision.entity.js';
import { Entry } from '../../entries/entry.entity.js';
import type { EntryState } from '../../entries/entry-state.js';
import { ShownFiles } from '../../works/shown-files.js';
import { fileIdsOf, noParts } from '../../works/work-parts.js';
import type { ViewedWork } from '../../works/work-view.js';
import { WorkQueries } from '../../works/work.queries.js';
import { textsOf, type WorkTexts } from './work-texts.js';

/** A work as it was submitted last, without its maker's name. */
export interface WorkInView {
  id: string;
  texts: WorkTexts;
  viewed: ViewedWork | null;
  language: string;
  year: number;
  community: CommunityLabel;
  partner: CommunityLabel | null;
  state: EntryState;
}

/** The works that a case is about: one, or two beside each other. */
@Injectable()
export class WorksInView {
  constructor(
    private readonly work: Work,
    private readonly editions: EditionsQueries,
    private readonly registry: RegistryQueries,
    private readonly works: WorkQueries,
    private readonly files: ShownFiles,
  ) {}

  /** In the order asked for; what was never submitted is left out. The caller has made sure that they may be seen. */
  async of(ids: readonly string[]): Promise<WorkInView[]> {
    const entries = await this.work.read().findBy(Entry, { id: In([...ids]) });
    const places = entries.flatMap((entry) => communitiesOf(entry));
    const labels = await this.registry.communityLabels([...new Set(places)]);
    const inOrder = ids.flatMap((id) => entries.find((entry) => entry.id === id && entry.revisionId) ?? []);
    return Promise.all(inOrder.map((entry) => this.view(entry, labels)));
  }

  private async view(entry: Entry, labels: ReadonlyMap<string, CommunityLabel>): Promise<WorkInView> {
    const manager = this.work.read();
    const revision = await manager.findOneByOrFail(EntryRevision, { id: entry.revisionId! });
    const parts = (await this.works.partsOf(manager, [entry.id])).get(entry.id) ?? noParts();
    const { rules, year } = await this.editions.underVersion(revision.ruleSetVersionId);
    const category = categoryOf(rules, revision.category);
    const { body, language } = revision;
    const files = await this.files.of(fileIdsOf(parts));
    return {
      id: entry.id,
      state: entry.state,
      language,
      year,
      texts: textsOf(revision, parts),
      viewed: category ? { category, body, language, parts, files } : null,
      community: labels.get(entry.representedCommunityId)!,
      partner: labels.get(entry.partnerCommunityId ?? '') ?? null,
    };
  }
}

const communitiesOf = ({ representedCommunityId, partnerCommunityId }: Entry): string[] =>
  [representedCommunityId, partnerCommunityId].filter((id) => id !== null);
