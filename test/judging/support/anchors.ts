import { system } from '../../../src/platform/index.js';
import { AnchorsService, type NewAnchor } from '../../../src/judging/calibration/anchors.service.js';
import { CalibrationsService } from '../../../src/judging/calibration/calibrations.service.js';
import { criteriaOf, type JudgeInTest } from './a-round.js';
import type { JudgingInTest } from './judging-in-test.js';

/** A poem that was made for a calibration. */
export const anAnchor = (wishes: Partial<NewAnchor> = {}): NewAnchor => ({
  title: 'Window',
  body: 'A window\nwith rain',
  locale: 'en',
  form: 'poem',
  fileId: null,
  alternativeText: '',
  origin: 'synthetic',
  permission: '',
  reference: null,
  ...wishes,
});

/** Gives the round so many anchors. @returns their ids in their order */
export async function anchored(judging: JudgingInTest, round: string, titles: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const title of titles)
    ids.push((await judging.app.get(AnchorsService).add(system, round, anAnchor({ title }))).id);
  return ids;
}

/** The judge scores these anchors, each with the same three steps. */
export async function scoreAnchors(
  judging: JudgingInTest,
  round: string,
  { judge, anchors, steps }: { judge: JudgeInTest; anchors: readonly string[]; steps: readonly number[] },
): Promise<void> {
  const criteria = await criteriaOf(judging, round);
  const scores = Object.fromEntries(criteria.map((id, index) => [id, steps[index]!]));
  for (const anchorId of anchors)
    await judging.app
      .get(CalibrationsService)
      .score(judge.actor, round, { anchorId, turn: 'first', version: 0, scores });
}
