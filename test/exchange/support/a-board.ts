import type { Caller } from '../../auth/support/caller.js';
import { aVettedWorker } from '../../host-families/support/host-story.js';
import { anOpenHome, aReadyStudent, startPlacing, type OpenHome, type Placing, type ReadyStudent } from './placing.js';

/** A board with two homes and two students, of whom one can only live in the home without dogs. */
export interface ABoard {
  placing: Placing;
  /** The coordinator's browser. */
  desk: Caller;
  dogs: OpenHome;
  quiet: OpenHome;
  olena: ReadyStudent;
  kenji: ReadyStudent;
  path: string;
}

export async function startBoard(): Promise<ABoard> {
  const placing = await startPlacing();
  await aVettedWorker(placing.hosts, { name: 'Vera Visitor' });
  const dogs = await aHomeCalled(placing, 'The Dog family', { pace: 'active' });
  const quiet = await aHomeCalled(placing, 'The Quiet family', { pace: 'quiet', interests: ['music'] });
  await placing.exchange.portal.sql(`UPDATE host_welcome SET animals = '{}' WHERE file_id = $1`, [quiet.fileId]);
  const olena = await aReadyStudent(placing, {
    student: { name: 'Olena Kovalenko', called: 'Olena', pace: 1, interests: ['music'] },
  });
  const japanese = { country: 'JP', animalAllergies: { dogs: 'severe' } } as const;
  const kenji = await aReadyStudent(placing, {
    displayName: 'Kenji Sato',
    student: { name: 'Kenji Sato', called: 'Kenji', ...japanese, nativeLanguages: ['ja'] },
  });
  const path = `/exchange/board/${placing.exchange.termId}`;
  return { placing, desk: placing.desk.decider.caller, dogs, quiet, olena, kenji, path };
}

/** An open home of a family that calls itself so. */
export async function aHomeCalled(
  placing: Placing,
  name: string,
  life: object = {},
  wishes: Parameters<typeof anOpenHome>[1] = {},
): Promise<OpenHome> {
  const home = await anOpenHome(placing, wishes);
  const { portal } = placing.exchange;
  await portal.sql('UPDATE household SET name = $2 WHERE id = (SELECT household_id FROM host_file WHERE id = $1)', [
    home.fileId,
    name,
  ]);
  await portal.sql('UPDATE host_welcome SET life = $2 WHERE file_id = $1', [home.fileId, JSON.stringify(life)]);
  return home;
}
