import { z } from 'zod';
import { localized } from '../localized.js';
import { code, day, region } from './words.js';

/** How a student may belong to the community that the piece represents. */
export const CONNECTIONS = ['lives', 'studies', 'connected'] as const;

/** Through whom a piece comes in, and for which community. */
export const affiliation = z.object({
  /** When the sponsoring member is in good standing: on the day of entering, of the deadline, or a fixed one. */
  standingAsOf: z.enum(['entry', 'deadline', 'day']).default('entry'),
  standingDay: day.nullable().default(null),
  /** Any of these is enough; empty: not asked. */
  connections: z.array(z.enum(CONNECTIONS)).default([]),
  /** The sponsoring member names a person who answers for it. */
  pointOfContact: z.boolean().default(false),
  /** Whether a piece names a sister city; a named one stands in an active partnership. */
  partner: z.enum(['none', 'optional', 'required']).default('optional'),
  /** Countries and parts of them in which the community lies; empty: anywhere. */
  within: z.array(region).default([]),
});

/** A plain statement that the entrant says yes to ("I am an artist with a disability"): a yes is kept, never more. */
export const attestation = z.object({ code, label: localized });
