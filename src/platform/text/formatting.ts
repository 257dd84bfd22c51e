/** A reader's place: which words and which clock. */
interface Place {
  locale: string;
  /** IANA name, such as `America/New_York`. */
  timeZone: string;
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();
const relativeFormats = new Map<string, Intl.RelativeTimeFormat>();

/** "April 1, 2026": the day on which an instant falls in the place's zone. */
export function formatDate(instant: Date, place: Place): string {
  return dateFormat(place, { dateStyle: 'long' }).format(instant);
}

/** "Apr 1, 2026, 11:59 PM EDT": an instant with its zone, so that nobody has to guess. */
export function formatDateTime(instant: Date, place: Place): string {
  const parts = { year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const;
  return dateFormat(place, { ...parts, timeZoneName: 'short' }).format(instant);
}

/** "2:03 PM": the time of day of an instant. */
export function formatTime(instant: Date, place: Place): string {
  return dateFormat(place, { timeStyle: 'short' }).format(instant);
}

/** "April 1, 2026" from a calendar day `YYYY-MM-DD`, which has no zone. */
export function formatDay(day: string, locale: string): string {
  return formatDate(new Date(`${day}T00:00:00Z`), { locale, timeZone: 'UTC' });
}

/** "2,072"; options as of Intl.NumberFormat. */
export function formatNumber(value: number, locale: string, options: Intl.NumberFormatOptions = {}): string {
  const id = `${locale} ${JSON.stringify(options)}`;
  let format = numberFormats.get(id);
  if (!format) numberFormats.set(id, (format = new Intl.NumberFormat(locale, options)));
  return format.format(value);
}

/**
 * "Aiko, from Chicago": what stands in a row, parted as the language does it; what is missing is left out.
 * From right to left each part is isolated, so that "Mira L." keeps its full stop behind it.
 */
export function formatRow(parts: readonly (string | null | undefined)[], locale: string): string {
  const present = parts.filter(Boolean);
  return locale === 'ar' ? present.map((part) => `\u2068${part}\u2069`).join('، ') : present.join(', ');
}

const STEPS = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
] as const;

/** "in 3 days", "2 hours ago": whole units towards now, so that time left is never promised too long. */
export function formatRelative(instant: Date, now: Date, locale: string): string {
  const seconds = (instant.getTime() - now.getTime()) / 1000;
  const step = STEPS.find((candidate) => Math.abs(seconds) >= candidate.seconds) ?? { unit: 'minute', seconds: 60 };
  let format = relativeFormats.get(locale);
  if (!format) relativeFormats.set(locale, (format = new Intl.RelativeTimeFormat(locale, { numeric: 'always' })));
  return format.format(Math.trunc(seconds / step.seconds), step.unit);
}

function dateFormat({ locale, timeZone }: Place, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const id = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  let format = dateFormats.get(id);
  if (!format) dateFormats.set(id, (format = new Intl.DateTimeFormat(locale, { ...options, timeZone })));
  return format;
}
