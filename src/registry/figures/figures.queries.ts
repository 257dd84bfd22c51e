import { Injectable } from '@nestjs/common';
import { prepared, Work } from '../../platform/index.js';

/** What happened in one year. */
export interface YearFigures {
  year: number;
  /** Partnerships whose first signature on record is of that year. */
  signed: number;
  /** People who travelled between partners, by the reports that members sent. */
  exchanged: number;
  /** Activities that the reports tell of. */
  activities: number;
}

export interface FiguresOverTime {
  /** Every year from the first that is on record to the last, quiet ones too. */
  years: YearFigures[];
  /** Partnerships that stand without a signature on record: no year counts them. */
  undated: number;
}

const text = `
  WITH signed AS (
    SELECT extract(year FROM min(a.dated_on))::int AS year FROM partnership_act a JOIN partnership p ON p.id = a.partnership_id
     WHERE a.kind = 'signature' AND a.replaced_at IS NULL AND p.merged_into_id IS NULL AND a.dated_on <= $1::date GROUP BY a.partnership_id),
  told AS (SELECT id, year FROM partnership_report WHERE state = 'submitted'),
  event AS (
    SELECT year, 1 AS signed, 0 AS exchanged, 0 AS activities FROM signed
    UNION ALL SELECT told.year, 0, x.sent + x.received, 0 FROM told JOIN report_exchange x ON x.report_id = told.id
    UNION ALL SELECT told.year, 0, 0, y.count FROM told JOIN report_activity y ON y.report_id = told.id),
  span AS (SELECT generate_series(min(year), max(year)) AS year FROM event)
  SELECT coalesce((SELECT json_agg(y ORDER BY y.year) FROM (
           SELECT span.year, coalesce(sum(e.signed), 0)::int AS signed, coalesce(sum(e.exchanged), 0)::int AS exchanged,
                  coalesce(sum(e.activities), 0)::int AS activities
             FROM span LEFT JOIN event e ON e.year = span.year GROUP BY span.year) y), '[]') AS years,
         (SELECT count(*)::int FROM partnership_status_on($1::date) st WHERE st.standing AND NOT EXISTS (
            SELECT FROM partnership_act a WHERE a.partnership_id = st.partnership_id AND a.kind = 'signature' AND a.replaced_at IS NULL)) AS undated`;

@Injectable()
export class FiguresQueries {
  constructor(private readonly work: Work) {}

  /** @param on `YYYY-MM-DD`; what was signed later is not counted */
  async overTime(on: string): Promise<FiguresOverTime> {
    const statement = { name: 'registry-figures-over-time', text, values: [on] };
    const [row] = await prepared<FiguresOverTime>(this.work.read(), statement);
    return row!;
  }
}
