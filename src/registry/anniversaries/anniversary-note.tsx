import { Alert } from '../../platform/index.js';
import { anniversaryIn, type Signed } from './anniversary.js';
import { useAnniversary } from './use-anniversary.js';

/** "50 years this June" on the pages of a partnership, in the year of a round anniversary; else nothing. */
export function AnniversaryNote({ year, signed }: { year: number; signed: Signed | null }) {
  const written = useAnniversary();
  const anniversary = signed && anniversaryIn(year, signed);
  if (!anniversary) return null;
  return <Alert tone="success" slim text={written(anniversary)} />;
}
