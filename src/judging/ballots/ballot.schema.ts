import { readForm, withErrors, type FieldError, type FormReading } from '../../platform/index.js';
import { z } from 'zod';
import { faultsOf, type Asked, type Lines } from './ballot-content.js';
import type { BallotInput } from './ballots.service.js';

const LINE = /^line-([0-9a-f-]{36})$/;

export const lineName = (assignmentId: string): string => `line-${assignmentId}`;

const versionOf = z.coerce.number('judging.card.version.invalid').int().min(0);

const ballotSchema = z.looseObject({ version: versionOf });

/** The form of a ballot: `version`, and `line-<assignment id>` with a rank or points for each work that has one. */
export function readBallot(body: unknown, asked: Asked): FormReading<BallotInput> {
  const read = readForm(ballotSchema, body);
  if (!read.ok) return read;
  const { lines, odd } = linesIn(read.form.values);
  const errors: FieldError[] = odd.map((id) => ({ field: lineName(id), text: { key: 'judging.ballot.number' } }));
  for (const fault of faultsOf(lines, asked))
    errors.push(...fault.lines.map((id) => ({ field: lineName(id), text: fault.text })));
  if (errors.length > 0) return { ok: false, form: withErrors(read.form, errors) };
  return { ok: true, value: { version: read.value.version, lines }, form: read.form };
}

function linesIn(values: Readonly<Record<string, string | string[]>>): { lines: Lines; odd: string[] } {
  const lines: Record<string, number> = {};
  const odd: string[] = [];
  for (const [name, value] of Object.entries(values)) {
    const id = LINE.exec(name)?.[1];
    const text = [value].flat()[0]?.trim() ?? '';
    if (!id || text === '') continue;
    if (/^\d{1,4}$/.test(text)) lines[id] = Number(text);
    else odd.push(id);
  }
  return { lines, odd };
}

/** One work's place on the ballot; empty takes it off. */
export const lineSchema = z.object({
  version: versionOf,
  value: z
    .string()
    .trim()
    .regex(/^\d{0,4}$/, 'judging.ballot.number')
    .transform((text) => (text === '' ? null : Number(text))),
});

export const undoSchema = z.object({ version: versionOf });
