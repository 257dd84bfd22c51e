import { Injectable } from '@nestjs/common';
import { ConsentQueries } from '../../consent/index.js';
import { PortalConfig, qrInPage, Work, type Actor } from '../../platform/index.js';
import { RegistryQueries, type CommunityLabel } from '../../registry/index.js';
import { PROGRAMME } from '../editions/editions.service.js';
import type { Localized } from '../editions/localized.js';
import { isNameForm, nameIn } from '../exhibit/name-form.js';
import { DeskListQueries, type DeskFilter } from './desk-list.queries.js';

/** What stands beside a work on a wall. */
export interface WallLabel {
  id: string;
  title: string;
  /** In the form that was consented to; null where none may be shown. */
  name: string | null;
  category: Localized;
  community: CommunityLabel;
  partner: CommunityLabel | null;
  /** Leads to the work in the virtual exhibit; null while it is not shown there. */
  code: string | null;
}

/** More than a hall has walls for. */
const MOST_LABELS = 300;

/** Labels for a show of one's own: nothing on them that was not consented to. */
@Injectable()
export class LabelsQueries {
  constructor(
    private readonly work: Work,
    private readonly desk: DeskListQueries,
    private readonly consents: ConsentQueries,
    private readonly registry: RegistryQueries,
    private readonly config: PortalConfig,
  ) {}

  /** Of a list of the desk; works without a consent to be shown have no label. */
  async of(actor: Actor, filter: DeskFilter): Promise<WallLabel[]> {
    const manager = this.work.read();
    const rows = await this.desk.rows(actor, { ...filter, after: undefined }, MOST_LABELS);
    const ids = rows.map(({ id }) => id);
    const answers = await this.consents.effective(manager, PROGRAMME, ids);
    const slugs = await this.slugsOf(ids);
    const places = rows.flatMap(({ communityId, partnerCommunityId }) =>
      [communityId, partnerCommunityId ?? []].flat(),
    );
    const labels = await this.registry.communityLabels([...new Set(places)]);
    const shown = rows.filter(({ id }) => answers.get(id)?.['exhibit_web'] === 'yes');
    return Promise.all(
      shown.map(async ({ id, title, name, calledName, category, communityId, partnerCommunityId }) => {
        const form = answers.get(id)?.['name_form'];
        const slug = slugs.get(id);
        return {
          id,
          title,
          category,
          name: isNameForm(form) ? nameIn(form, { name, calledName }) : null,
          community: labels.get(communityId)!,
          partner: partnerCommunityId ? (labels.get(partnerCommunityId) ?? null) : null,
          code: slug ? await qrInPage(`${this.config.publicUrl}/exhibit/${slug}`) : null,
        };
      }),
    );
  }

  private async slugsOf(entryIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.work
      .read()
      .query<{ id: string; slug: string }[]>(
        'SELECT entry_id AS id, slug FROM exhibit_piece WHERE entry_id = ANY($1)',
        [entryIds],
      );
    return new Map(rows.map(({ id, slug }) => [id, slug]));
  }
}
