import { Alert, useText, useWords } from '../../../../platform/index.js';
import type { ShortageLine } from './plan-view.js';

/** Works without all their judges, and what keeps the others from them. */
export function Shortages({ shortages }: { shortages: readonly ShortageLine[] }) {
  const t = useText();
  if (shortages.length === 0) return null;
  return (
    <Alert tone="warning" title={{ key: 'judging.plan.shortages' }}>
      <ul>
        {shortages.map((shortage) => (
          <li key={shortage.code}>
            {t('judging.plan.shortage', { code: shortage.code, missing: shortage.missing })} <Because {...shortage} />
          </li>
        ))}
      </ul>
      <p>{t('judging.plan.shortages.mend')}</p>
    </Alert>
  );
}

function Because({ barred, full, reasons }: ShortageLine) {
  const t = useText();
  const words = useWords();
  const kinds = reasons.map(({ source, judges }) =>
    words({ key: `judging.plan.conflict.${source}`, params: { judges } }),
  );
  return (
    <>
      {barred > 0 && t('judging.plan.shortage.barred', { barred, kinds: kinds.join(', '), known: kinds.length })}{' '}
      {full > 0 && t('judging.plan.shortage.full', { full })}
    </>
  );
}
