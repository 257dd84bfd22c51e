/** Crockford's letters: none is taken for another. Of a length that is a power of two, so that each is drawn alike. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const CODE_LETTERS = 10;
const MARK = 'YLS1';

/** What a camera reads off a ticket: a random code and who made it, and nothing of whose it is. */
export interface ReadTicket {
  code: string;
  /** Base64url of an Ed25519 signature. */
  signature: string;
}

/** A code of 50 random bits, from ten random bytes. */
export const codeFrom = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, CODE_LETTERS), (byte) => LETTERS[byte % LETTERS.length]).join('');

/** As it is read aloud: `7K3QF-9XW2M`. */
export const shownCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;

/** The code in what somebody typed, in any case, with or without its dash; null when it is none. */
export function typedCode(typed: string): string | null {
  const letters = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return letters.length === CODE_LETTERS && Array.from(letters).every((one) => LETTERS.includes(one)) ? letters : null;
}

/** What is signed: a ticket of one summit opens no other. */
export const signedText = (summitId: string, code: string): string => `${MARK}:${summitId}:${code}`;

export const ticketText = ({ code, signature }: ReadTicket): string => `${MARK}:${code}:${signature}`;

/** Null for a picture that is no ticket. */
export function readTicket(text: string): ReadTicket | null {
  const [mark, typed = '', signature = ''] = text.trim().split(':');
  const code = typedCode(typed);
  return mark === MARK && code && /^[\w-]{86}$/.test(signature) ? { code, signature } : null;
}
