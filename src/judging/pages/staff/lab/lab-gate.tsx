import { Alert, useText } from '../../../../platform/index.js';
import type { LabScores } from '../../../results/lab/lab.js';

/** Whether an adjustment may give one common rank, in plain words, and when the z-scores mislead. */
export function LabGate({ scores: { gate, z }, pools }: { scores: LabScores; pools: readonly string[] }) {
  const t = useText();
  const names = pools.toSorted();
  return (
    <Alert
      tone={gate.sound ? 'info' : 'warning'}
      title={{ key: gate.sound ? 'judging.lab.sound' : 'judging.lab.unsound' }}
    >
      <ul>
        {gate.findings.map(({ code, params }) => (
          <li key={`${code} ${params['pool'] ?? ''}`}>
            {t(`judging.gate.${code}`, { ...params, pool: names[params['pool'] ?? -1] ?? '' })}
          </li>
        ))}
        {z.harms.map((harm) => (
          <li key={harm}>
            {t('judging.method.z')}: {t(`judging.z.${harm}`)}
          </li>
        ))}
        {z.tooFew > 0 && <li>{t('judging.z.too_few', { judges: z.tooFew })}</li>}
        {z.flat > 0 && <li>{t('judging.z.flat', { judges: z.flat })}</li>}
      </ul>
    </Alert>
  );
}
