import type { ExpectedSigner } from '../application/application-programme.js';
import type { ApplicationRequest } from '../requests/application-request.entity.js';

/** Where a signer's link goes, or why it can go nowhere. */
export type SignerAddress = { email: string } | { lacks: 'no_address' | 'shared_address' };

interface Others {
  signers: readonly ExpectedSigner[];
  /** Signatures that were asked for and not called off. */
  asked: readonly Pick<ApplicationRequest, 'personId' | 'email'>[];
}

/** The address that the programme knows of the person, when it is theirs alone: who reads the mail of two could sign for both. */
export function addressOfSigner({ id, email }: ExpectedSigner, { signers, asked }: Others): SignerAddress {
  if (!email) return { lacks: 'no_address' };
  const ofOthers = [
    ...signers.filter((one) => one.id !== id).map((one) => one.email),
    ...asked.filter(({ personId }) => personId !== id).map((one) => one.email),
  ];
  const isShared = ofOthers.some((other) => other?.toLowerCase() === email.toLowerCase());
  return isShared ? { lacks: 'shared_address' } : { email };
}
