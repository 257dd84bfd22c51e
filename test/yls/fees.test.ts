import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import { newId, Purge, system, Work, type Actor } from '../../src/platform/index.js';
import { ScholarshipsService } from '../../src/yls/scholarships/scholarships.service.js';
import { FeeClosing } from '../../src/yls/fees/closing.service.js';
import { FeePapers } from '../../src/yls/fees/documents/fee-papers.js';
import { FeesService } from '../../src/yls/fees/fees.service.js';
import { Payments } from '../../src/yls/fees/payments/payments.service.js';
import { FeeReminders } from '../../src/yls/fees/reminders.service.js';
import { RegistrationsService } from '../../src/yls/registration/registrations.service.js';
import { confirmed } from './support/confirmed.js';
import { payerOf, sumsOf, writePast, type Columns } from './support/ledger.js';
import { aSummit, dayFromNow, startYlsPortal, type YlsPortal } from './support/yls-portal.js';

let yls: YlsPortal;
let fees: FeesService;
let payments: Payments;
beforeAll(async () => {
  yls = await startYlsPortal();
  fees = yls.portal.app.get(FeesService);
  payments = yls.portal.app.get(Payments);
});
afterAll(() => yls.portal.stop());
afterEach(() => yls.portal.travel({}));

const refundSteps = [
  { untilDaysBefore: 60, percent: 100 },
  { untilDaysBefore: 30, percent: 50 },
];
const sql = <Row>(statement: string, values: unknown[] = []) => yls.portal.sql<Row>(statement, values);

async function asked(wishes: Parameters<typeof confirmed>[1] = {}) {
  const student = await confirmed(yls, wishes);
  await fees.raise(student.id);
  return student;
}
const money = (cents: number, token = newId()) => ({
  token,
  cents,
  method: 'transfer' as const,
  occurredOn: dayFromNow(-1),
  reference: 'NGOZI OKAFOR',
});
const pay = (id: string, cents: number, { token = newId(), beyond = false, actor = system } = {}) =>
  payments.receive(actor, id, { ...money(cents, token), beyond });

const stateOf = async (id: string) =>
  (await sql<{ state: string }>('SELECT state FROM yls_registration WHERE id = $1', [id]))[0]!.state;
const sums = (id: string) => sumsOf(yls, id);
const write = (id: string, postings: Record<string, number>, columns: Columns = {}) =>
  writePast(yls, id, { postings, columns });

describe('The fee', () => {
  test('is asked for once a place is taken: once, by numbers without a gap, in the language of the family', async () => {
    const summitId = await aSummit(yls.portal.app);
    const students = [];
    for (const locale of ['en', 'ar', 'ja', 'fr', 'es']) students.push(await confirmed(yls, { summitId, locale }));
    await Promise.all(students.flatMap(({ id }) => [fees.raise(id), fees.raise(id)]));
    const invoices = await sql<{ number: number; total: string; language: string }>(
      `SELECT number, total_cents AS total, document ->> 'language' AS language FROM yls_invoice WHERE summit_id = $1 ORDER BY number`,
      [summitId],
    );
    expect(invoices.map(({ number, total }) => [number, total])).toEqual([1, 2, 3, 4, 5].map((at) => [at, '179500']));
    expect(invoices.map(({ language }) => language).toSorted()).toEqual(['ar', 'en', 'es', 'fr', 'ja']);
    expect(await stateOf(students[0]!.id)).toBe('payment_due');
    const [mail] = await yls.portal.mails(students[0]!.guardianEmail);
    expect(mail!.text).toMatch(/\$1,795\.00[^]*RF\d\d YLS/);
    await expect(
      sql(
        `INSERT INTO yls_invoice SELECT $1, payer_id, summit_id, entry_id, 7, kind, total_cents, document, issued_on FROM yls_invoice WHERE summit_id = $2 LIMIT 1`,
        [newId(), summitId],
      ),
    ).rejects.toThrow('numbers follow one another');
  });

  test('is less by a scholarship, whenever it is given; a whole one leaves nothing to pay', async () => {
    const summitId = await aSummit(yls.portal.app);
    const scholarships = yls.portal.app.get(ScholarshipsService);
    const fundId = (await scholarships.addFund(system, { summitId, name: 'Friends', budgetCents: 1_000_000 }))!;
    const { id } = await asked({ summitId });
    await scholarships.grant(system, { registrationId: id, fundId, cents: 100_000, reason: 'Need' });
    await Promise.all([fees.followAid(id), fees.followAid(id)]);
    expect(await sums(id)).toEqual({ receivable: 79_500, revenue: -179_500, aid: 100_000 });
    expect(await stateOf(id)).toBe('payment_due');
    await scholarships.grant(system, { registrationId: id, fundId, cents: 179_500, reason: 'More need' });
    await fees.followAid(id);
    const events = await sql<{ event: string }>('SELECT event FROM lifecycle_event WHERE aggregate_id = $1', [id]);
    expect(events.map(({ event }) => event)).toEqual(expect.arrayContaining(['charge', 'aid']));
    await scholarships.grant(system, { registrationId: id, fundId, cents: 50_000, reason: 'Less need' });
    await fees.followAid(id);
    expect(await sums(id)).toMatchObject({ receivable: 129_500 });
    const papers = await sql(
      'SELECT kind, total_cents::int AS cents FROM yls_invoice WHERE summit_id = $1 ORDER BY number',
      [summitId],
    );
    expect(papers).toEqual([
      { kind: 'invoice', cents: 179_500 },
      { kind: 'credit_note', cents: 100_000 },
      { kind: 'credit_note', cents: 79_500 },
      { kind: 'invoice', cents: 129_500 },
    ]);
  });
});

describe('A payment', () => {
  test('counts once, however often its form is sent, and comes in parts with a receipt for each', async () => {
    const summitId = await aSummit(yls.portal.app);
    const { id, email } = await asked({ summitId });
    const token = newId();
    const times = await Promise.all([1, 2, 3, 4].map(() => pay(id, 50_000, { token })));
    expect(times).toEqual(['recorded', 'recorded', 'recorded', 'recorded']);
    expect(await sums(id)).toMatchObject({ receivable: 129_500, cash: 50_000 });
    await pay(id, 129_500);
    expect(await sums(id)).toEqual({ revenue: -179_500, cash: 179_500 });
    const receipts = await sql<{ number: number }>(
      `SELECT receipt_number AS number FROM yls_ledger_entry WHERE summit_id = $1 AND kind = 'payment' ORDER BY 1`,
      [summitId],
    );
    expect(receipts.map(({ number }) => number)).toEqual([1, 2]);
    expect((await yls.portal.mails(email)).filter(({ subject }) => subject.includes('payment received'))).toHaveLength(
      2,
    );
    const other = await asked({ summitId });
    await expect(pay(other.id, 1, { token })).rejects.toMatchObject({ because: { key: 'yls.refusal.form-was-used' } });
  });

  test('of more than is owed is asked about first, and then stands as a credit', async () => {
    const { id } = await asked();
    expect(await pay(id, 200_000)).toBe('more-than-owed');
    expect(await pay(id, 200_000, { beyond: true })).toBe('recorded');
    expect(await sums(id)).toEqual({ receivable: -20_500, revenue: -179_500, cash: 200_000 });
    expect(await payments.payBack(system, id, money(20_501))).toBe('more-than-due');
    expect(await payments.payBack(system, id, money(20_500))).toBe('recorded');
    expect(await sums(id)).toEqual({ revenue: -179_500, cash: 179_500 });
  });

  test('that was wrong is taken back by another entry, once and exactly', async () => {
    const { id } = await asked();
    const token = newId();
    await pay(id, 10_000, { token });
    const reverse = () => payments.reverse(system, id, { entryId: token, note: 'Of another family' });
    const tries = await Promise.allSettled([reverse(), reverse(), reverse()]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await sums(id)).toEqual({ receivable: 179_500, revenue: -179_500 });
    const paper = await yls.portal.app
      .get(FeePapers, { strict: false })
      .receipt(yls.portal.app.get(Work).read(), (await payerOf(yls, id)).id, token);
    const pdf = await getDocumentProxy(new Uint8Array(await buffer(paper.getStream())));
    expect((await extractText(pdf, { mergePages: true })).text).toContain('proves nothing any more');
  });

  test('is written by staff of the summit alone', async () => {
    const { id, actor } = await asked();
    await expect(pay(id, 1000, { actor })).rejects.toMatchObject({ status: 403 });
    const stranger: Actor = { ...system, kind: 'account', accountId: newId() };
    await expect(pay(id, 1000, { actor: stranger })).rejects.toMatchObject({ status: 404 });
  });
});

describe('Whoever cancels', () => {
  test('is given back what the steps say, staff pay it back, and the registration is refunded', async () => {
    const summitId = await aSummit(yls.portal.app, { refundSteps });
    const { id, actor } = await asked({ summitId });
    await pay(id, 100_000);
    yls.portal.travel({ days: 80 });
    await yls.portal.app.get(RegistrationsService).cancel(actor, id, 'I am ill.');
    const closing = yls.portal.app.get(FeeClosing);
    const at = new Date(Date.now() + 80 * 86_400_000);
    await Promise.all([closing.close(id, at), closing.close(id, at)]);
    expect(await sums(id)).toEqual({ revenue: -89_750, cash: 100_000, refunds: -10_250 });
    const back = await Promise.all([1, 2, 3].map(() => payments.payBack(system, id, money(10_250))));
    expect(back.toSorted()).toEqual(['more-than-due', 'more-than-due', 'recorded']);
    expect(await sums(id)).toEqual({ revenue: -89_750, cash: 89_750 });
    expect(await stateOf(id)).toBe('refunded');
  });

  test('owes nothing further, and aid is no longer counted', async () => {
    const summitId = await aSummit(yls.portal.app, { refundSteps });
    const scholarships = yls.portal.app.get(ScholarshipsService);
    const fundId = (await scholarships.addFund(system, { summitId, name: 'Friends', budgetCents: 1_000_000 }))!;
    const student = await confirmed(yls, { summitId });
    await scholarships.grant(system, { registrationId: student.id, fundId, cents: 100_000, reason: 'Need' });
    await fees.raise(student.id);
    await yls.portal.app.get(RegistrationsService).cancel(student.actor, student.id, 'I am ill.');
    await yls.portal.app.get(FeeClosing).close(student.id, new Date());
    expect(await sums(student.id)).toEqual({});
    expect(await stateOf(student.id)).toBe('cancelled');
  });
});

describe('The database itself', () => {
  test('takes no entry whose postings do not sum to zero, nor one without any', async () => {
    const { id } = await asked();
    await expect(write(id, { write_off: 100, receivable: -99 })).rejects.toThrow('sum to zero');
    await expect(write(id, { write_off: 100 })).rejects.toThrow('sum to zero');
    await write(id, { write_off: 100, receivable: -100 });
    const { id: payerId, summitId } = await payerOf(yls, id);
    await expect(
      sql(
        `INSERT INTO yls_ledger_entry (id, payer_id, summit_id, kind, occurred_on, recorded_at, transaction) VALUES ($1, $2, $3, 'write_off', current_date, now(), 0)`,
        [newId(), payerId, summitId],
      ),
    ).rejects.toThrow('sum to zero');
  });

  test('lets nobody add to an entry, change or remove it', async () => {
    const { id } = await asked();
    const entry = await write(id, { write_off: 100, receivable: -100 });
    await expect(
      sql(`INSERT INTO yls_ledger_posting VALUES ($1, 'cash', 5), ($1, 'aid', -5)`, [entry]),
    ).rejects.toThrow('nothing is added');
    for (const statement of [
      `UPDATE yls_ledger_posting SET cents = 1 WHERE entry_id = $1`,
      `DELETE FROM yls_ledger_posting WHERE entry_id = $1`,
      `UPDATE yls_ledger_entry SET occurred_on = '2020-01-01' WHERE id = $1`,
      `DELETE FROM yls_ledger_entry WHERE id = $1`,
      `UPDATE yls_invoice SET total_cents = 1 WHERE payer_id = (SELECT payer_id FROM yls_ledger_entry WHERE id = $1)`,
    ])
      await expect(sql(statement, [entry])).rejects.toThrow('append-only');
  });

  test('pays back no more than was paid, even to those who ask at the same moment', async () => {
    const { id } = await asked();
    await pay(id, 200_000, { beyond: true });
    const back = () => write(id, { cash: -15_000, receivable: 15_000 }, { kind: 'refund', method: 'transfer' });
    const tries = await Promise.allSettled([back(), back(), back(), back()]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await sums(id)).toMatchObject({ cash: 185_000, receivable: -5500 });
    await expect(write(id, { cash: -200_000, refunds: 200_000 }, { kind: 'refund', method: 'cash' })).rejects.toThrow(
      'no more is paid back',
    );
    await expect(write(id, { aid: -100, receivable: 100 }, { kind: 'aid' })).rejects.toThrow(
      'no more is taken back than was given',
    );
  });

  test('keeps one currency for a summit of which somebody owes something', async () => {
    const summitId = await aSummit(yls.portal.app);
    await sql(`UPDATE yls_summit SET currency = 'EUR' WHERE id = $1`, [summitId]);
    await asked({ summitId });
    await expect(sql(`UPDATE yls_summit SET currency = 'USD' WHERE id = $1`, [summitId])).rejects.toThrow('currency');
  });
});

test('Who still owes is reminded before the last day and after it, once each; who has paid is not', async () => {
  const summitId = await aSummit(yls.portal.app);
  const late = await asked({ summitId });
  const paid = await asked({ summitId });
  await pay(paid.id, 179_500);
  const reminders = yls.portal.app.get(FeeReminders);
  const subjects = async ({ guardianEmail }: { guardianEmail: string }) =>
    (await yls.portal.mails(guardianEmail)).map(({ subject }) => subject).filter((one) => /due/.test(one));
  for (const days of [10, 25, 26, 32, 40]) {
    yls.portal.travel({ days });
    await reminders.send();
  }
  expect((await subjects(late)).map((one) => /soon|overdue/.exec(one)![0])).toEqual(['soon', 'overdue']);
  expect(await subjects(paid)).toEqual([]);
});

test('Books outlive the registration by five years, and then name nobody; their sums stay', async () => {
  const summitId = await aSummit(yls.portal.app, { name: 'A summit with books' });
  const { id } = await asked({ summitId, name: 'Zoltan Unmistakable' });
  await pay(id, 1000);
  const { id: payerId } = await payerOf(yls, id);
  const purge = yls.portal.app.get(Purge);
  const told = async () =>
    JSON.stringify(
      await sql(
        `SELECT y.*, e.reference AS said, i.document FROM yls_payer y JOIN yls_ledger_entry e ON e.payer_id = y.id JOIN yls_invoice i ON i.payer_id = y.id WHERE y.id = $1`,
        [payerId],
      ),
    );
  yls.portal.travel({ days: 1000 });
  await purge.run();
  expect(await sql('SELECT FROM yls_registration WHERE id = $1', [id])).toHaveLength(0);
  expect(await told()).toMatch(/Zoltan[^]*NGOZI/);
  yls.portal.travel({ days: 365 * 8 });
  await purge.run();
  expect(await told()).not.toMatch(/Zoltan|Ngozi|NGOZI/);
  const [sum] = await sql<{ cents: string }>(
    `SELECT sum(p.cents) AS cents FROM yls_ledger_posting p JOIN yls_ledger_entry e ON e.id = p.entry_id WHERE e.payer_id = $1 AND p.account = 'cash'`,
    [payerId],
  );
  expect(sum!.cents).toBe('1000');
});
