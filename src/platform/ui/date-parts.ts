/** The three inputs of a date field named `birthDate`: `birthDateDay`, `birthDateMonth`, `birthDateYear`. */
const DATE_PARTS = ['Day', 'Month', 'Year'] as const;

/** The part of a calendar day that stands in one input. */
export type DatePart = (typeof DATE_PARTS)[number];

/**
 * The calendar day `YYYY-MM-DD` that a posted form holds in the three inputs of `name`.
 * An empty string when all three are empty; undefined when they are no day of the calendar (30 February, a word).
 */
export function dateFromParts(body: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const [day, month, year] = DATE_PARTS.map((part) => digits(body[name + part]));
  if (day === '' && month === '' && year === '') return '';
  if (!day || !month || !year || year.length !== 4) return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

/** Splits `YYYY-MM-DD` into what the inputs show; empty when it is no such string. */
export function partOfDate(day: string, part: DatePart): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(day);
  const [, year = '', month = '', dayOfMonth = ''] = match ?? [];
  return { Day: dayOfMonth.replace(/^0/, ''), Month: month.replace(/^0/, ''), Year: year }[part];
}

const orders = new Map<string, DatePart[]>();

/** The order in which the language writes a date. */
export function datePartOrder(locale: string): readonly DatePart[] {
  let order = orders.get(locale);
  if (!order) orders.set(locale, (order = writtenOrder(locale)));
  return order;
}

function writtenOrder(locale: string): DatePart[] {
  const order = { day: 'Day', month: 'Month', year: 'Year' } as const;
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric', year: 'numeric' })
    .formatToParts()
    .flatMap(({ type }) => (type === 'day' || type === 'month' || type === 'year' ? [order[type]] : []));
}

/** Digits of any script as ASCII; undefined when there is anything else. */
function digits(value: unknown): string | undefined {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') return undefined;
  const plain = value.trim().replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  return /^\d{0,4}$/.test(plain) ? plain : undefined;
}
