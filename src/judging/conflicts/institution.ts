import { publicMailDomains } from './public-mail-domains.js';

/** Names that lead nowhere, set aside for documents and tests (RFC 2606, RFC 6761): they are nobody's. */
const setAside = /(^|\.)(example|example\.(com|net|org)|test|invalid|local|localhost)$/;

/** The institution that gives somebody their mail address, as its domain; null for a public provider, and for what is no address. */
export function institutionOf(email: string): string | null {
  const domain = email.trim().toLowerCase().split('@').at(1)?.replace(/\.$/, '') ?? '';
  const isNobodys = !domain.includes('.') || publicMailDomains.has(domain) || setAside.test(domain);
  return isNobodys ? null : domain;
}

/** Whether the address is one of these institutions', or of a part of one: `students.tempe.edu` is of `tempe.edu`. */
export function isOfInstitution(email: string, institutions: readonly string[]): boolean {
  const own = institutionOf(email);
  return own !== null && institutions.some((other) => own === other || isPartOf(own, other) || isPartOf(other, own));
}

const isPartOf = (part: string, whole: string): boolean => whole.includes('.') && part.endsWith(`.${whole}`);
