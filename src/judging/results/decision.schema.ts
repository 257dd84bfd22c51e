import { readForm, withErrors, type FieldError, type FormReading } from '../../platform/index.js';
import { z } from 'zod';
import { placeOf, type Departure } from './decisions.js';
import type { ResultRun } from './result-run.entity.js';

const HIGHEST_PLACE = 100;

/**
 * What differs from the ranking in a posted form of `place-<entry>` and `reason-<entry>`; an empty place is no place.
 * A field that is left out keeps the ranking's place.
 */
export function departuresIn(body: unknown, run: ResultRun, places: number): FormReading<Departure[]> {
  const { form } = readForm(z.looseObject({}), body);
  const typed = (name: string) => [form.values[name]].flat()[0]?.trim();
  const errors: FieldError[] = [];
  const departures: Departure[] = [];
  for (const entry of run.output) {
    const name = `place-${entry.roundEntryId}`;
    const text = typed(name);
    if (text === undefined) continue;
    const place = text === '' ? null : Number(text);
    if (place !== null && !(Number.isInteger(place) && place >= 1 && place <= HIGHEST_PLACE))
      errors.push({ field: name, text: { key: 'judging.decision.place.invalid', params: { code: entry.code } } });
    else if (place !== placeOf(entry, places))
      departures.push({ roundEntryId: entry.roundEntryId, place, reason: typed(`reason-${entry.roundEntryId}`) ?? '' });
  }
  return errors.length > 0 ? { ok: false, form: withErrors(form, errors) } : { ok: true, value: departures, form };
}
