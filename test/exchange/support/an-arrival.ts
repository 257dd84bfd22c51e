import { DepartureService } from '../../../src/exchange/nomination/departure.service.js';
import { system } from '../../../src/platform/index.js';
import { packUp } from './pack-up.js';
import { dayFromNow } from './exchange-portal.js';
import { anOpenHome, aReadyStudent, PlacementStory, type Placing } from './placing.js';

/** A student who lives with a family since a day (ISO), with all papers. */
export async function anArrival(
  placing: Placing,
  arrivedOn: string,
  wishes: Parameters<typeof aReadyStudent>[1] = {},
): Promise<PlacementStory> {
  const story = new PlacementStory(placing, await anOpenHome(placing), await aReadyStudent(placing, wishes));
  await story.disclose();
  const departure = story.get(DepartureService);
  const { id } = story.student;
  await departure.issuePapers(system, id, arrivedOn);
  await departure.grantVisa(system, id, arrivedOn);
  await packUp(placing.exchange.portal, id);
  await departure.clear(system, id, dayFromNow(1));
  await departure.arrive(system, id, arrivedOn);
  await story.service.moveIn(placing.coordinator, story.id, arrivedOn);
  return story;
}
