import { z } from 'zod';

/** The separate questions of consent. */
export const CONSENT_SCOPES = [
  'enter',
  'judge',
  'exhibit_web',
  'exhibit_tour',
  'print_promotion',
  'name_form',
  'school_shown',
  'photo_of_entrant',
  'contact_for_results',
  'prize_terms',
] as const;

const scopes = z.array(z.enum(CONSENT_SCOPES));

/** Who consents to what. None is ever ticked beforehand. */
export const consents = z.object({
  /** From this age on a person consents alone. */
  aloneFrom: z.int().min(13).max(25).default(18),
  /** Days after the deadline within which a guardian may still consent: the student was in time. */
  graceDays: z.int().min(0).max(60).default(7),
  /** Without a yes to these the piece does not take part. */
  required: scopes.default(['enter', 'judge']),
  /** Asked with the entry; a no is a good answer. */
  asked: scopes.default(['exhibit_web', 'name_form', 'print_promotion']),
  /** Asked of winners alone. */
  ofWinners: scopes.default(['prize_terms']),
});
