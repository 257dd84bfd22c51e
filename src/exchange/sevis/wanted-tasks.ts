import { Temporal } from 'temporal-polyfill';
import { secondaryStudents, type LawInForce, type LawRule } from '../../law/index.js';
import type { SevisKind } from './sevis-kind.js';

/** Something that has happened and that the Department's system does not know yet. ISO dates. */
export interface Happening {
  applicationId: string;
  scope: string;
  kind: SevisKind;
  occasion: string;
  /** From which day on the time runs; of a creation it is the day before which it has to be. */
  on: string;
}

const rules = secondaryStudents;

/** By which rule the time for it is set; a creation has the first day itself. */
const TIMES: Readonly<Record<Exclude<SevisKind, 'create'>, Pick<LawRule, 'id' | 'parameters'>>> = {
  validate: rules.participationIsValidated,
  no_show: rules.noShowIsReported,
  address: rules.changeIsPassedOnInTime,
  site: rules.siteOfActivityIsRecorded,
  end: rules.endIsReported,
  terminate: rules.endIsReported,
};

/** The last day (ISO) for it, by the numbers of the law in force; `holidays` are those on which offices are closed. */
export function dueOf(
  { kind, on }: Pick<Happening, 'kind' | 'on'>,
  law: LawInForce,
  holidays: readonly string[],
): string {
  if (kind === 'create') return on;
  const { id, parameters } = TIMES[kind];
  const { within } = law.valuesOf<'within'>(id, parameters);
  return parameters['within']?.unit === 'days' ? daysAfter(on, within) : rules.businessDue(on, within, holidays);
}

const daysAfter = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

/** What has happened to students and has no task yet. A home changes the address, another school the site of activity. */
export const HAPPENINGS = `
  WITH known AS (SELECT a.*, t.begins_on AS begins FROM exchange_application a JOIN exchange_term t ON t.id = a.term_id WHERE a.scope IS NOT NULL),
  wanted AS (
    SELECT id, scope, 'create' AS kind, '' AS occasion, begins AS day FROM known
     WHERE state IN ('selected', 'placing', 'placed') AND NOT EXISTS (SELECT FROM exchange_sevis_record r WHERE r.application_id = known.id)
    UNION ALL SELECT id, scope, 'validate', '', begins FROM known WHERE state = 'active'
    UNION ALL SELECT id, scope, 'no_show', '', begins FROM known WHERE state = 'no_show'
    UNION ALL SELECT id, scope, 'end', '', ended_on FROM known WHERE state = 'completed' OR (state = 'withdrawn' AND arrived_on IS NOT NULL)
    UNION ALL SELECT id, scope, 'terminate', '', ended_on FROM known WHERE state = 'terminated'
    UNION ALL SELECT k.id, k.scope, 'address', p.id::text, p.moved_in_on FROM known k JOIN exchange_placement p ON p.application_id = k.id
     WHERE k.state = 'active' AND p.state = 'active'
    UNION ALL SELECT k.id, k.scope, 'site', c.id::text, c.signed_on FROM known k JOIN exchange_school_acceptance c ON c.application_id = k.id AND c.withdrawn_at IS NULL
     WHERE k.state = 'active' AND c.signed_on > k.arrived_on)
  SELECT id AS "applicationId", scope, kind, occasion, day::text AS on FROM wanted
   WHERE NOT EXISTS (SELECT FROM exchange_sevis_task s WHERE s.application_id = wanted.id AND s.kind = wanted.kind AND s.occasion = wanted.occasion)
   ORDER BY day, id`;
