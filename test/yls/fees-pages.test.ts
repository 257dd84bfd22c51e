import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Forbidden, newId, system } from '../../src/platform/index.js';
import { FeesService } from '../../src/yls/fees/fees.service.js';
import type { PaymentProvider } from '../../src/yls/fees/payments/payment-provider.js';
import { PaymentProviders } from '../../src/yls/fees/payments/payment-providers.js';
import { Payments } from '../../src/yls/fees/payments/payments.service.js';
import { TransferOrCheque } from '../../src/yls/fees/payments/transfer-or-cheque.js';
import type { Caller } from '../auth/support/caller.js';
import { queriesOf } from '../support/queries.js';
import { confirmed } from './support/confirmed.js';
import { payerOf, sumsOf } from './support/ledger.js';
import { keepsToThePort } from './support/provider-contract.js';
import { aSummit, startYlsPortal, type YlsPortal } from './support/yls-portal.js';

let yls: YlsPortal;
let staff: Caller;
beforeAll(async () => {
  yls = await startYlsPortal();
  staff = await yls.portal.signedIn(await yls.portal.person({ roles: [{ role: 'staff' }] }));
});
afterAll(() => yls.portal.stop());

async function asked(wishes: Parameters<typeof confirmed>[1] = {}) {
  const student = await confirmed(yls, wishes);
  await yls.portal.app.get(FeesService).raise(student.id);
  return student;
}
const payment = (cents: string, more: Record<string, string> = {}) => ({
  token: newId(),
  cents,
  method: 'cheque',
  occurredOnDay: '1',
  occurredOnMonth: '12',
  occurredOnYear: '2025',
  reference: 'Cheque 1042',
  ...more,
});

describe('A family', () => {
  test('sees what is to pay and how, by its account or by the guardian’s link, in its language, with its papers', async () => {
    const summitId = await aSummit(yls.portal.app);
    const terms = { payTo: 'Community Bank\nAccount 12345678', payWithinDays: '20' };
    expect((await staff.post(`/yls/summits/${summitId}/fees/terms`, terms)).status).toBe(303);
    const { id, email, guardianEmail } = await asked({ summitId, locale: 'ar', name: 'ليلى حداد' });
    const student = await yls.portal.signedIn({ email });
    expect((await student.get('/yls/mine')).text).toContain('/yls/mine/fees');
    const own = (await student.get('/yls/mine/fees')).text;
    expect(own).toMatch(/Still to pay: \$1,795\.00[^]*RF\d\d YLS[^]*Account 12345678/);
    const link = await yls.portal.linkTo(guardianEmail);
    const guardian = yls.portal.caller();
    const page = await guardian.get(link);
    expect(page.text).toContain('المتبقي للدفع');
    expect(page.text).toContain('dir="rtl"');
    const invoice = /\/yls\/guardians\/[^"]*\/fees\/invoices\/[^"]*/.exec(page.text)![0].replaceAll('&amp;', '&');
    const pdf = await guardian.get(invoice);
    expect([pdf.status, pdf.text.slice(0, 5)]).toEqual([200, '%PDF-']);
    expect((await guardian.get(link.replace('/fees', ''))).text).toContain('/fees?lang=ar');
    expect((await guardian.get(link.replace('/fees', '-/fees'))).status).toBe(404);
    const part = { token: newId(), cents: 5000, method: 'cash', occurredOn: '2025-12-01', reference: '' } as const;
    await yls.portal.app.get(Payments).receive(system, id, { ...part, beyond: false });
    const receipt = /\/yls\/mine\/fees\/receipts\/[^"]*/.exec((await student.get('/yls/mine/fees')).text)![0];
    expect((await student.get(receipt)).text.slice(0, 5)).toBe('%PDF-');
    const other = await asked({ summitId });
    expect((await (await yls.portal.signedIn(other)).get(receipt)).status).toBe(404);
    expect((await student.post('/yls/mine/fees/card', {})).status).toBe(404);
  });
});

describe('The books of a summit', () => {
  test('cost the same queries for one family and for many, page by page, and find a payment’s family', async () => {
    const summitId = await aSummit(yls.portal.app);
    const path = `/yls/summits/${summitId}/fees`;
    const first = await asked({ summitId });
    await staff.get(path);
    const one = (await queriesOf(() => staff.get(path))).length;
    for (let count = 0; count < 54; count += 1) await asked({ summitId, name: `Student ${count}` });
    expect((await queriesOf(() => staff.get(path))).length).toBe(one);
    const next = /href="([^"]*after=[^"]*)"/.exec((await staff.get(path)).text)![1]!.replaceAll('&amp;', '&');
    expect((await staff.get(next)).text.match(/\/yls\/registrations\/[^"]*\/fees/g)).toHaveLength(5);
    const [payer] = await yls.portal.sql<{ reference: string }>('SELECT reference FROM yls_payer WHERE id = $1', [
      (await payerOf(yls, first.id)).id,
    ]);
    const found = await staff.get(`${path}?find=${payer!.reference.toLowerCase()}`);
    expect(found.text.match(/\/yls\/registrations\/[^"]*\/fees/g)).toHaveLength(1);
    const csv = (await staff.get(`${path}/ledger?format=csv`)).text.split('\r\n');
    expect(csv.filter((line) => line.includes(',revenue,,1795.00,'))).toHaveLength(55);
  });

  test('are kept by staff of that summit: a payment is taken, asked about, and taken back', async () => {
    const summitId = await aSummit(yls.portal.app);
    const { id } = await asked({ summitId });
    const path = `/yls/registrations/${id}/fees`;
    const own = await yls.portal.signedIn(await yls.portal.person({ roles: [{ role: 'staff', scope: summitId }] }));
    const other = await yls.portal.signedIn(
      await yls.portal.person({ roles: [{ role: 'staff', scope: yls.summitId }] }),
    );
    expect((await other.get(path)).status).toBe(404);
    const beyond = payment('2,000.00');
    const back = await own.post(`${path}/payments`, beyond);
    expect([back.status, back.text]).toEqual([422, expect.stringMatching(/more than is owed[^]*2,000\.00/)]);
    expect(back.text).toContain(beyond.token);
    expect((await own.post(`${path}/payments`, payment('10', { occurredOnYear: '2199' }))).status).toBe(422);
    const part = payment('500');
    for (const status of [303, 303]) expect((await own.post(`${path}/payments`, part)).status).toBe(status);
    expect(await sumsOf(yls, id)).toMatchObject({ cash: 50_000 });
    expect((await own.post(`${path}/reversals`, { entryId: part.token, note: '' })).status).toBe(422);
    expect((await own.post(`${path}/reversals`, { entryId: part.token, note: 'Bounced' })).status).toBe(303);
    const letGo = { token: newId(), cents: '1795', note: 'Hardship' };
    expect((await own.post(`${path}/write-offs`, letGo)).status).toBe(303);
    expect(await sumsOf(yls, id)).toEqual({ revenue: -179_500, write_off: 179_500 });
    expect((await own.get(path)).text).toMatch(/Correction[^]*Let go/);
  });
});

describe('Transfer or cheque, the default', () => {
  keepsToThePort(() => new TransferOrCheque());
});

/** A provider of cards as the port foresees one: an account with it would be needed to be one. */
const secret = 'shared with the provider';
const sign = (body: Buffer) => createHmac('sha256', secret).update(body).digest('hex');
const cards: PaymentProvider = {
  code: 'cards-for-tests',
  howToPay: () => ({ text: { key: 'yls.fees.how.transfer' }, facts: [] }),
  card: {
    begin: ({ reference }) => Promise.resolve(`https://pay.example.org/${reference}`),
    read: async ({ headers, body }) => {
      if (headers['x-signature'] !== sign(body)) throw new Forbidden();
      return Promise.resolve(JSON.parse(body.toString()));
    },
  },
};
const told = (payerId: string, { cents = 179_500, currency = 'USD', ref = 'payment-1' } = {}) => {
  const body = Buffer.from(JSON.stringify({ payerId, cents, currency, ref, receivedOn: '2025-12-01' }));
  return { headers: { 'x-signature': sign(body) }, body };
};

describe('A provider that takes cards', () => {
  keepsToThePort(() => cards, { paid: ({ payerId }, ref) => told(payerId, { ref }) });

  test('tells of a payment as often as it likes: it is recorded once, and never without its signature', async () => {
    yls.portal.app.get(PaymentProviders).register(cards);
    const { id } = await asked();
    const { id: payerId } = await payerOf(yls, id);
    const tell = async ({ headers, body }: ReturnType<typeof told>) =>
      (
        await fetch(`${yls.portal.url}/yls/payments/cards-for-tests`, {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: body.toString(),
        })
      ).status;
    const message = told(payerId);
    expect(await Promise.all([1, 2, 3].map(() => tell(message)))).toEqual([204, 204, 204]);
    expect(await sumsOf(yls, id)).toEqual({ revenue: -179_500, cash: 179_500 });
    expect(await tell({ ...message, headers: { 'x-signature': 'forged' } })).toBe(403);
    expect(await tell(told(payerId, { currency: 'EUR', ref: 'payment-2' }))).toBe(409);
    expect(await tell(told(newId(), { ref: 'payment-3' }))).toBe(404);
  });
});
