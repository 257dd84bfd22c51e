import { z } from 'zod';
import type { SevisKind } from './sevis-kind.js';

const name = z.string().trim().min(1).max(80);
const day = z.iso.date();
const number = z.string().regex(/^N\d{10}$/);
const address = z.object({
  address1: z.string().trim().min(1).max(64),
  city: z.string().trim().min(1).max(60),
  state: z.string().trim().min(2).max(60),
  postalCode: z.string().regex(/^\d{5}(-\d{4})?$/),
});
const site = address.extend({ siteName: z.string().trim().min(1).max(60) });

/** What each line of a file has to have before it is offered. Names are as in the passport, in Latin letters. */
const latin = name.regex(/^[\p{Script=Latin}\p{M}' .-]+$/u);

/** Our own schema of the lines: shapes and lengths after the Department's, which checks them again. */
export const LINES = {
  create: z.object({
    fullName: latin,
    birthDate: day,
    gender: z.enum(['F', 'M', 'X']),
    country: z.string().regex(/^[A-Z]{2}$/),
    beginsOn: day,
    endsOn: day,
    site,
  }),
  validate: z.object({ sevisNumber: number, address }),
  no_show: z.object({ sevisNumber: number }),
  address: z.object({ sevisNumber: number, address }),
  site: z.object({ sevisNumber: number, site }),
  end: z.object({ sevisNumber: number, endedOn: day, how: z.enum(['completed', 'withdrawn']) }),
  terminate: z.object({ sevisNumber: number, endedOn: day, reason: z.string().trim().min(1).max(500) }),
} satisfies Record<SevisKind, z.ZodType>;

/** What is known about a student for the Department's system; null where it is not on file. */
export interface SevisFacts {
  sevisNumber: string | null;
  fullName: string;
  birthDate: string | null;
  gender: 'F' | 'M' | 'X' | null;
  country: string | null;
  beginsOn: string;
  endsOn: string;
  endedOn: string | null;
  how: string | null;
  reason: string;
  address: z.input<typeof address> | null;
  site: z.input<typeof site> | null;
}

export interface SevisLine {
  taskId: string;
  kind: SevisKind;
  facts: SevisFacts;
}

/** The fields that a line lacks or has in a form that is refused; empty when it may be sent. */
export function lacksOf({ kind, facts }: SevisLine): string[] {
  const read = LINES[kind].safeParse(facts);
  return read.success ? [] : [...new Set(read.error.issues.map(({ path }) => String(path[0])))];
}
