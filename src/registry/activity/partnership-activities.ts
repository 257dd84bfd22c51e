import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { healthOf, type Health } from './health.js';
import type { Activity, PartnershipActivity } from './partnership-activity.js';

/** What came of a partnership in all programmes together. */
export interface PartnershipLife extends Activity {
  health: Health;
}

/** The programmes that go by partnerships; each adds itself while it starts. */
@Injectable()
export class PartnershipActivities {
  private readonly byProgramme = new Map<string, PartnershipActivity>();

  add(activity: PartnershipActivity): void {
    this.byProgramme.set(activity.programme, activity);
  }

  /** By partnership, on the ISO date; one question to each programme, however many partnerships. */
  async of(manager: EntityManager, ids: readonly string[], on: string): Promise<ReadonlyMap<string, PartnershipLife>> {
    const programmes = [...this.byProgramme.values()].toSorted((a, b) => (a.programme < b.programme ? -1 : 1));
    const told: ReadonlyMap<string, Activity>[] = [];
    for (const programme of programmes) told.push(await programme.of(manager, ids));
    return new Map(
      ids.map((id) => [
        id,
        lifeOf(
          told.flatMap((one) => one.get(id) ?? []),
          on,
        ),
      ]),
    );
  }
}

function lifeOf(activities: readonly Activity[], on: string): PartnershipLife {
  const days = activities.flatMap(({ lastOn }) => lastOn ?? []).toSorted();
  const lastOn = days.at(-1) ?? null;
  return { figures: activities.flatMap(({ figures }) => figures), lastOn, health: healthOf(lastOn, on) };
}
