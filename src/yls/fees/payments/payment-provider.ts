import type { Text } from '../../../platform/index.js';

/** What is to be paid, as a provider is told it. */
export interface PaymentAsked {
  /** By which the portal knows who pays. */
  payerId: string;
  /** ISO 11649, as it is written on a transfer. */
  reference: string;
  cents: number;
  /** ISO 4217. */
  currency: string;
  /** Where the family comes back to, whatever became of it: an absolute address. */
  returnTo: string;
  /** Of the family. */
  locale: string;
  /** Where the summit is paid, in its organisers' words; empty where they said nothing. */
  payTo: string;
}

/** What a family reads about how to pay. */
export interface HowToPay {
  text: Text;
  /** Data to copy onto a transfer or cheque. */
  facts: readonly { label: Text; value: string }[];
}

/** A payment that a provider has received, told by it and believed. */
export interface ReceivedPayment {
  payerId: string;
  cents: number;
  currency: string;
  /** The provider's own name of the payment: the same one told twice counts once. */
  ref: string;
  /** ISO date. */
  receivedOn: string;
}

/** What a provider sends to the portal: as it came, for its signature covers the bytes. */
export interface ProviderMessage {
  headers: Readonly<Record<string, string | undefined>>;
  body: Buffer;
}

/**
 * How a fee can be paid. A provider that takes cards has `begin` and `read`; one that only says how to pay has neither. It is registered with
 * `PaymentProviders` under its code while the portal starts, and chosen by the setting PAYMENT_PROVIDER.
 */
export interface PaymentProvider {
  readonly code: string;
  /** Pure. */
  howToPay(asked: PaymentAsked): HowToPay;
  card?: {
    /** Asks the provider for a payment. @returns the address to which the family is sent. */
    begin(asked: PaymentAsked): Promise<string>;
    /** @returns null for a message that tells of no payment @throws Forbidden for one that the provider has not signed */
    read(message: ProviderMessage): Promise<ReceivedPayment | null>;
  };
}
