import { formOf, readForm, type FieldError, type FormReading } from '../../platform/index.js';
import type { NewRound } from './new-round.js';
import { newRoundSchema } from './round.schema.js';

/** More rounds than these nobody plans at once. */
const MOST_ROUNDS = 6;

const OWN = /^(\w+)-([1-6])(Day|Month|Year)?$/;

type Fields = Record<string, unknown>;

/**
 * The form of a whole chain: `rounds` says how many there are, a field `name-2` is the name of the second, and what has no number is
 * said of all. The last one is the final.
 */
export function readChain(body: unknown): FormReading<NewRound[]> {
  const { all, own } = apart((body ?? {}) as Fields);
  const count = Math.min(MOST_ROUNDS, Math.max(1, Math.trunc(Number(all['rounds'])) || 1));
  const plans: NewRound[] = [];
  const errors: FieldError[] = [];
  for (let number = 1; number <= count; number++) {
    const typed = own.get(number) ?? {};
    const read = readForm(newRoundSchema, { ...all, ...typed, ...derived(typed, number === count) });
    if (read.ok) plans.push(read.value);
    else errors.push(...read.form.errors.map((error) => numbered(error, number)));
  }
  if (errors.length === 0) errors.push(...outOfOrder(plans));
  const form = { values: formOf(body as Record<string, string>).values, errors: distinct(errors) };
  return errors.length > 0 ? { ok: false, form } : { ok: true, value: plans, form };
}

function apart(body: Fields): { all: Fields; own: Map<number, Fields> } {
  const all: Fields = {};
  const own = new Map<number, Fields>();
  for (const [name, value] of Object.entries(body)) {
    const [, field, number, part = ''] = OWN.exec(name) ?? [];
    if (!field) all[name] = value;
    else own.set(Number(number), { ...own.get(Number(number)), [field + part]: value });
  }
  return { all, own };
}

/** The minimum of cards is the usual one; only the final awards places. */
const derived = ({ judgesPerEntry }: Fields, isFinal: boolean): Fields => ({
  minimumCards: String(Math.max(1, (Number(judgesPerEntry) || 1) - 1)),
  ...(isFinal && { goesOn: 'final' }),
});

const SHARED_FIELDS: ReadonlySet<string> = new Set(['works', 'timeZone', 'statementShown']);

const numbered = ({ field, text }: FieldError, number: number): FieldError => ({
  field: SHARED_FIELDS.has(field) ? field : `${field}-${number}`,
  text,
});

/** A round begins when the one before it is over. */
const outOfOrder = (plans: readonly NewRound[]): FieldError[] =>
  plans.flatMap(({ opensAt }, index) =>
    index > 0 && opensAt < plans[index - 1]!.closesAt
      ? [{ field: `opensOn-${index + 1}`, text: { key: 'judging.chain.too-early' } }]
      : [],
  );

const distinct = (errors: readonly FieldError[]): FieldError[] =>
  errors.filter(({ field }, index) => errors.findIndex((other) => other.field === field) === index);
