import { expect, test } from '@jest/globals';
import type {
  PaymentAsked,
  PaymentProvider,
  ProviderMessage,
} from '../../../src/yls/fees/payments/payment-provider.js';

interface Signed {
  /** A message as the provider would send it, with its signature. */
  paid(asked: PaymentAsked, ref: string): ProviderMessage;
}

const anAsked: PaymentAsked = {
  payerId: '01890a5d-ac96-774b-bcce-b302099a8057',
  reference: 'RF18539007547034',
  cents: 179_500,
  currency: 'USD',
  returnTo: 'https://portal.example.org/yls/mine/fees',
  locale: 'en',
  payTo: 'Community Bank, account 12345678',
};

/** What any provider keeps to; one that takes cards brings messages that it has signed. Call it inside a `describe`. */
export function keepsToThePort(provider: () => PaymentProvider, signed?: Signed): void {
  test('has a code of its own that can stand in an address', () => {
    expect(provider().code).toMatch(/^[a-z][a-z0-9-]*$/);
  });

  test('says the same each time of how to pay, and asks for no data that it was not given', () => {
    const how = provider().howToPay(anAsked);
    expect(provider().howToPay({ ...anAsked })).toEqual(how);
    expect(how.text.key).toMatch(/^yls\./);
    for (const { label, value } of how.facts) expect([label.key, value]).not.toContain('');
  });

  test('takes cards whole or not at all', () => {
    expect(provider().card === undefined).toBe(signed === undefined);
  });

  if (!signed) return;

  test('sends the family to an address of its own over https', async () => {
    expect(new URL(await provider().card!.begin(anAsked)).protocol).toBe('https:');
  });

  test('believes its own signature and no other, and tells the same payment by the same name', async () => {
    const message = signed.paid(anAsked, 'payment-1');
    const { payerId, cents, currency } = anAsked;
    const read = await provider().card!.read(message);
    expect(read).toMatchObject({ payerId, cents, currency, ref: 'payment-1' });
    expect(await provider().card!.read(signed.paid(anAsked, 'payment-1'))).toEqual(read);
    const forged = Buffer.from(message.body.toString().replace('179500', '179501'));
    await expect(provider().card!.read({ ...message, body: forged })).rejects.toMatchObject({ status: 403 });
    await expect(provider().card!.read({ ...message, headers: {} })).rejects.toMatchObject({ status: 403 });
  });
}
