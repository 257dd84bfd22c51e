import type { Unit } from '../../platform/index.js';
import type { ExchangePlacement } from './exchange-placement.entity.js';

const DAY = 86_400_000;

/** Until when each side decides, by the days that the term gives. */
export async function decidingDays(
  { manager, now }: Unit,
  { applicationId }: Pick<ExchangePlacement, 'applicationId'>,
): Promise<{ host: Date; family: Date }> {
  const [term] = await manager.query<{ host: number; family: number }[]>(
    `SELECT t.host_decides_days AS host, t.family_decides_days AS family FROM exchange_application a JOIN exchange_term t ON t.id = a.term_id WHERE a.id = $1`,
    [applicationId],
  );
  const after = (days: number) => new Date(now.getTime() + days * DAY);
  return { host: after(term!.host), family: after(term!.family) };
}
