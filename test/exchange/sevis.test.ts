import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { LawInForce } from '../../src/law/index.js';
import { SevisBatches } from '../../src/exchange/sevis/sevis-batches.service.js';
import { lacksOf, type SevisFacts } from '../../src/exchange/sevis/sevis-line.js';
import { readResult } from '../../src/exchange/sevis/sevis-result.js';
import { requestOf } from '../../src/exchange/sevis/request-of.js';
import { sevisXml } from '../../src/exchange/sevis/sevis-xml.js';
import { dueOf } from '../../src/exchange/sevis/wanted-tasks.js';
import type { Caller } from '../auth/support/caller.js';
import { anApplication } from './support/an-application.js';
import { anOfficer } from './support/an-officer.js';
import { startExchangePortal, type ExchangePortal } from './support/exchange-portal.js';

const facts: SevisFacts = {
  sevisNumber: 'N0012345678',
  fullName: 'Olena Kovalenko',
  birthDate: '2009-05-05',
  gender: 'F',
  country: 'UA',
  beginsOn: '2026-08-24',
  endsOn: '2027-06-20',
  endedOn: '2027-06-20',
  how: 'completed',
  reason: 'Broke the law',
  address: { address1: '14 Elm St & Lake <Ave>', city: 'Irondequoit', state: 'New York', postalCode: '14617' },
  site: {
    siteName: 'Lakeside High',
    address1: '20 School Road',
    city: 'Irondequoit',
    state: 'New York',
    postalCode: '14617',
  },
};
const task = (kind: Parameters<typeof lacksOf>[0]['kind'], wishes: Partial<SevisFacts> = {}) => ({
  taskId: '01890000-0000-7000-8000-0000000000aa',
  kind,
  facts: { ...facts, ...wishes },
});

describe('A line of a file', () => {
  test('lacks nothing that its kind needs, and is told by the field what it lacks', () => {
    for (const kind of ['create', 'validate', 'no_show', 'address', 'site', 'end', 'terminate'] as const)
      expect(lacksOf(task(kind))).toEqual([]);
    expect(lacksOf(task('create', { sevisNumber: null, birthDate: null, gender: null }))).toEqual([
      'birthDate',
      'gender',
    ]);
    expect(lacksOf(task('create', { fullName: 'Олена' }))).toEqual(['fullName']);
    expect(lacksOf(task('address', { sevisNumber: null, address: null }))).toEqual(['sevisNumber', 'address']);
    expect(lacksOf(task('end', { how: 'terminated' }))).toEqual(['how']);
  });

  test('is written into the file with its own request, and what is no markup stays none', () => {
    const xml = sevisXml({ batch: 'A1B2C3D4E5F607', programNumber: 'P-3-00001' }, [task('create'), task('address')]);
    expect(xml).toContain('<BatchID>A1B2C3D4E5F607</BatchID>');
    expect(xml).toContain(`requestID="${requestOf(task('create').taskId)}"`);
    expect(xml).toContain('14 Elm St &amp; Lake &lt;Ave');
    expect(xml.indexOf('<CreateEV>')).toBeLessThan(xml.indexOf('<UpdateEV>'));
  });
});

describe('The last day of a task', () => {
  const law = new LawInForce('2026-10-09');
  const due = (kind: 'create' | 'validate' | 'address' | 'end', on: string) => dueOf({ kind, on }, law, ['2026-10-12']);

  test('is thirty days after the first day, or so many business days after what happened', () => {
    expect(due('create', '2026-08-24')).toBe('2026-08-24');
    expect(due('validate', '2026-08-10')).toBe('2026-09-09');
    expect(due('address', '2026-10-09')).toBe('2026-10-26');
    expect(due('end', '2026-10-09')).toBe('2026-10-19');
  });
});

const answer = (batch: string, lines: readonly string[]) =>
  `<?xml version="1.0"?><SEVISBatchResult><BatchID>${batch}</BatchID>${lines.join('')}</SEVISBatchResult>`;
const yes = (request: string, number: string) =>
  `<Record requestID="${request}" sevisID="${number}"><Result status="1"/></Record>`;
const no = (request: string) =>
  `<Record requestID="${request}"><Result status="0"><ErrorCode>S1056</ErrorCode><ErrorMessage>Invalid postal code</ErrorMessage></Result></Record>`;

describe('An answer', () => {
  test('that is cut off, or would have entities read, is none', () => {
    expect(readResult(answer('B', [yes('1', 'N0000000001')]))?.lines).toHaveLength(1);
    expect(readResult(answer('B', []).slice(0, -8))).toBeNull();
    expect(readResult(`<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${answer('B', [])}`)).toBeNull();
    expect(readResult('<a/>')).toBeNull();
    expect(readResult('hello')).toBeNull();
  });
});

describe('The desk', () => {
  let exchange: ExchangePortal;
  let officer: Caller;
  let names: Record<string, string>;
  const path = '/exchange/sevis';
  const taskOf = async (application: string, kind: string) =>
    (
      await exchange.portal.sql<{ id: string; state: string; outcome: string; dueOn: string }>(
        'SELECT id, state, outcome, due_on::text AS "dueOn" FROM exchange_sevis_task WHERE application_id = $1 AND kind = $2',
        [application, kind],
      )
    )[0];
  const newestBatch = async () =>
    (
      await exchange.portal.sql<{ id: string; name: string }>(
        'SELECT id, name FROM exchange_sevis_batch ORDER BY made_at DESC, id DESC LIMIT 1',
      )
    )[0]!;

  beforeAll(async () => {
    exchange = await startExchangePortal();
    officer = await anOfficer(exchange.portal, exchange.sponsorId);
    const selected = await anApplication(exchange, { state: 'placed' });
    const other = await anApplication(exchange, { state: 'placed', student: { name: 'Ana Ruiz' } });
    const cyrillic = await anApplication(exchange, { state: 'placed', student: { name: 'Олена' } });
    const gone = await anApplication(exchange, { state: 'no_show' });
    names = { selected: selected.id, other: other.id, cyrillic: cyrillic.id, gone: gone.id };
  });
  afterAll(() => exchange.portal.stop());

  test('finds what has to be told once, each with its clock', async () => {
    await officer.post(`${path}/tasks`);
    await officer.post(`${path}/tasks`);
    expect(await taskOf(names['gone']!, 'no_show')).toMatchObject({ state: 'open' });
    const { id } = (await taskOf(names['selected']!, 'create'))!;
    const duties = await exchange.portal.sql('SELECT FROM duty WHERE subject_id = $1', [id]);
    expect(duties).toHaveLength(1);
    expect((await officer.get(path)).text).toContain('Lacks the name in Latin letters');
  });

  test('makes a file of what may be sent, and of nothing else', async () => {
    await officer.post(`${path}/batches`, { sponsorId: exchange.sponsorId });
    const batch = await newestBatch();
    const { text } = await officer.get(`${path}/batches/${batch.id}`);
    expect(text).toContain('<FullName>Ana Ruiz</FullName>');
    expect(text).not.toContain('Олена');
    expect((await taskOf(names['selected']!, 'create'))!.state).toBe('sent');
    expect((await taskOf(names['cyrillic']!, 'create'))!.state).toBe('open');
    await officer.post(`${path}/batches`, { sponsorId: exchange.sponsorId });
    expect((await newestBatch()).id).toBe(batch.id);
  });

  test('settles each line by the answer, and names what was refused', async () => {
    const batch = await newestBatch();
    const [taken, refused] = [await taskOf(names['selected']!, 'create'), await taskOf(names['other']!, 'create')];
    const result = answer(batch.name, [yes(requestOf(taken!.id), 'N0012345678'), no(requestOf(refused!.id)), no('X')]);
    const { text } = await officer.post(`${path}/results`, { result });
    expect(text).toContain('Ana Ruiz: S1056 Invalid postal code');
    expect((await taskOf(names['selected']!, 'create'))!.state).toBe('done');
    expect(await taskOf(names['other']!, 'create')).toMatchObject({
      state: 'rejected',
      outcome: 'S1056 Invalid postal code',
    });
    const [record] = await exchange.portal.sql<{ number: string }>(
      'SELECT sevis_number AS number FROM exchange_sevis_record',
    );
    expect(record!.number).toBe('N0012345678');
    expect((await officer.post(`${path}/results`, { result })).status).toBe(422);
    expect((await officer.get(`${path}/batches/${batch.id}`)).status).toBe(404);
  });

  test('is the sponsor’s: coordinators have none, and an officer of another member sees nobody', async () => {
    const { portal } = exchange;
    const scope = crypto.randomUUID();
    const coordinator = await portal.signedIn(
      await portal.person({ roles: [{ role: 'coordinator', scope: exchange.memberId }] }),
    );
    expect((await coordinator.get(path)).status).toBe(403);
    const until = new Date(Date.now() + 300 * 86_400_000);
    const other = await portal.signedIn(
      await portal.person({ roles: [{ role: 'responsible_officer', scope, until }] }),
    );
    expect((await other.get(path)).text).not.toContain('Ana Ruiz');
    await other.post(`${path}/batches`, { sponsorId: exchange.sponsorId });
    expect(
      await portal.app.get(SevisBatches, { strict: false }).make(await other.actor(), exchange.sponsorId),
    ).toBeNull();
  });
});
