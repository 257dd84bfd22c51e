import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AuditChain, AuditLog, newId, system, Work } from '../../src/platform/index.js';
import { startPlatform, type PlatformApp } from '../support/platform-app.js';

let platform: PlatformApp;
let work: Work;
let chain: AuditChain;
beforeAll(async () => {
  platform = await startPlatform({ settings: { PORTAL_ROLE: 'web' } });
  work = platform.app.get(Work);
  chain = platform.app.get(AuditChain);
});
afterAll(() => platform.stop());

const record = (id: string, action = 'door.opened') =>
  work.run({ ...system, address: '192.0.2.7' }, (unit) => unit.record(action, { type: 'door', id }, { key: 'spare' }));
const asOwner = (sql: string) =>
  work.read().query(`SET session_replication_role = replica; ${sql}; SET session_replication_role = DEFAULT`);

describe('the audit log', () => {
  test('tells who did what to which record, when and from where', async () => {
    const id = newId();
    await record(id);
    const [entry] = await platform.app.get(AuditLog).about(work.read(), { type: 'door', id });
    expect(entry).toMatchObject({
      action: 'door.opened',
      actorKind: 'system',
      details: { key: 'spare', from: '192.0.2.7' },
    });
  });

  test('refuses change and deletion', async () => {
    await record(newId());
    await expect(work.read().query(`UPDATE audit_record SET action = 'x'`)).rejects.toThrow('append-only');
    await expect(work.read().query('DELETE FROM audit_record')).rejects.toThrow('append-only');
    await expect(work.read().query('TRUNCATE audit_record CASCADE')).rejects.toThrow('append-only');
    await expect(work.read().query('TRUNCATE lifecycle_event')).rejects.toThrow('append-only');
    await expect(work.read().query('TRUNCATE sensitive_read')).rejects.toThrow('append-only');
  });
});

describe('the chain', () => {
  test('seals each record once, in batches, and holds', async () => {
    await Promise.all(Array.from({ length: 20 }, () => record(newId())));
    await Promise.all([chain.seal(), chain.seal(), chain.seal()]);
    await record(newId());
    const report = await chain.verify();
    expect(report).toMatchObject({ ok: true, unsealedRecords: 1 });
    expect(report.sealedRecords).toBeGreaterThanOrEqual(20);
    expect(await chain.seal()).toBe(1);
    expect(await chain.seal()).toBe(0);
  });

  test('takes no record as sealed by a seal that is not there', async () => {
    const withdraw = `INSERT INTO audit_seal_member (record_id, seal_id) SELECT max(id), 999999 FROM audit_record`;
    await record(newId());
    await expect(work.read().query(withdraw)).rejects.toThrow('audit_seal_member_of_seal');
  });

  test('names its last seal, which tells later whether seals were taken off its end', async () => {
    await record(newId());
    await chain.seal();
    const [{ hash }] = await work
      .read()
      .query<[{ hash: string }]>('SELECT hash FROM audit_seal ORDER BY id DESC LIMIT 1');
    expect([(await chain.verify()).head, (await chain.verifyAbout({ type: 'nobody', id: newId() })).head]).toEqual([
      hash,
      hash,
    ]);
  });

  test('breaks at the seal whose record was changed behind the portal’s back', async () => {
    await chain.seal();
    const [{ id, type, about }] = await work
      .read()
      .query<[{ id: string; type: string; about: string }]>(
        'SELECT id, subject_type AS type, subject_id AS about FROM audit_record ORDER BY id LIMIT 1',
      );
    await asOwner(`UPDATE audit_record SET action = 'door.closed' WHERE id = ${id}`);
    expect(await chain.verify()).toMatchObject({ ok: false, broken: { because: 'record changed' } });
    expect(await chain.verifyAbout({ type, id: about })).toMatchObject({ ok: false, own: 1 });
    expect(await chain.verifyAbout({ type, id: newId() })).toMatchObject({ ok: true, own: 0 });
    await asOwner(`UPDATE audit_record SET action = 'door.opened' WHERE id = ${id}`);
    expect(await chain.verify()).toMatchObject({ ok: true });
    expect(await chain.verifyAbout({ type, id: about })).toMatchObject({ ok: true, own: 1 });
  });

  test('breaks where a record or a seal was taken out, whomever it was about', async () => {
    const nobody = { type: 'nobody', id: newId() };
    const [{ id }] = await work.read().query<[{ id: string }]>('SELECT max(record_id) AS id FROM audit_seal_member');
    await asOwner(`DELETE FROM audit_record WHERE id = ${id}`);
    expect(await chain.verify()).toMatchObject({ ok: false, broken: { because: 'record missing' } });
    expect(await chain.verifyAbout(nobody)).toMatchObject({ ok: false, broken: { because: 'record missing' } });
    await asOwner('DELETE FROM audit_seal WHERE id = (SELECT min(id) FROM audit_seal)');
    expect(await chain.verify()).toMatchObject({ ok: false, broken: { because: 'chain changed' } });
    expect(await chain.verifyAbout(nobody)).toMatchObject({ ok: false, broken: { because: 'chain changed' } });
  });
});
