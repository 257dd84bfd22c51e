import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { system } from '../../src/platform/index.js';
import { ExtensionsService } from '../../src/yls/extensions/extensions.service.js';
import { SummitsQueries } from '../../src/yls/summit/summits.queries.js';
import { SummitsService } from '../../src/yls/summit/summits.service.js';
import { afterDay } from '../../src/yls/summit/zoned-days.js';
import { aStudent } from './support/a-student.js';
import { typedDay } from './support/typed-day.js';
import { aSummit, dayFromNow, startYlsPortal, type YlsPortal } from './support/yls-portal.js';

let yls: YlsPortal;
beforeAll(async () => {
  yls = await startYlsPortal();
});
afterAll(() => yls.portal.stop());

const untilOf = async (id: string) =>
  (
    await yls.portal.sql<{ applies: Date; recommends: Date }>(
      'SELECT applies_until AS applies, recommends_until AS recommends FROM yls_summit WHERE id = $1',
      [id],
    )
  )[0]!;

describe('A deadline that students have read', () => {
  test('moves by an extension alone, to a later day, with a reason; whoever still writes is told', async () => {
    const summitId = await aSummit(yls.portal.app);
    const writing = await aStudent(yls, summitId);
    const desk = await yls.portal.signedIn(await yls.portal.person({ roles: [{ role: 'staff' }] }));
    const path = `/yls/summits/${summitId}/extensions`;
    const extend = (days: number, reason = 'Schools were closed') =>
      desk.post(path, { deadline: 'applies', reason, ...typedDay('lastDay', dayFromNow(days)) });
    expect((await extend(50)).text).toContain('Choose a later day than the deadline has now');
    expect((await extend(125)).text).toContain('Choose a day before the summit begins');
    const unsaid = await extend(75, ' ');
    expect([unsaid.status, unsaid.text.includes(`value="${dayFromNow(75).slice(0, 4)}"`)]).toEqual([422, true]);
    expect((await extend(75)).status).toBe(303);
    const { applies, recommends } = await untilOf(summitId);
    expect(recommends).toEqual(applies);
    expect((await desk.get(path)).text).toContain('Schools were closed');
    expect((await yls.portal.mails(writing.email)).at(-1)!.subject).toContain('there is more time to apply');
    await expect(
      yls.portal.sql(`UPDATE yls_summit SET applies_until = applies_until - interval '1 day' WHERE id = $1`, [
        summitId,
      ]),
    ).rejects.toThrow('move by an extension');
    await expect(yls.portal.sql('DELETE FROM yls_extension WHERE summit_id = $1', [summitId])).rejects.toThrow(
      'append-only',
    );
  });

  test('of two who extend it at once, both count or the second is told', async () => {
    const summitId = await aSummit(yls.portal.app);
    const extensions = yls.portal.app.get(ExtensionsService, { strict: false });
    const asked = [70, 80].map((days) =>
      extensions.extend(system, summitId, { deadline: 'applies', lastDay: dayFromNow(days), reason: 'A storm' }),
    );
    const answers = await Promise.all(asked);
    const rows = await yls.portal.sql(`SELECT FROM yls_extension WHERE summit_id = $1 AND deadline = 'applies'`, [
      summitId,
    ]);
    expect(rows).toHaveLength(answers.filter((answer) => answer === 'extended').length);
    expect((await untilOf(summitId)).applies).toEqual(afterDay(dayFromNow(80), 'America/New_York'));
  });

  test('stays as it is in the settings, which say where it is extended', async () => {
    const summitId = await aSummit(yls.portal.app);
    const summits = yls.portal.app.get(SummitsService);
    const {
      id: _id,
      state: _state,
      formVersion: _version,
      seatsHeld: _seats,
      ...told
    } = await yls.portal.app.get(SummitsQueries).one(summitId);
    const later = new Date(told.appliesUntil.getTime() + 86_400_000);
    expect(await summits.change(system, summitId, { ...told, appliesUntil: later })).toBe('deadline');
    expect(await summits.change(system, summitId, { ...told, venue: 'The old school' })).toBe('changed');
  });
});
