import { assetUrl, useText } from '../../platform/index.js';

interface LineProps {
  account: string;
  /** Pages to keep for a time without a line, the nearest first. */
  ahead?: readonly string[];
  /** Address of the round's desk. */
  desk?: string;
}

/** Tells which cards wait on this device, and keeps the next works on it; says nothing without scripts. */
export function Line({ account, ahead = [], desk }: LineProps) {
  const t = useText();
  return (
    <judging-line
      data-account={account}
      data-ahead={JSON.stringify(ahead)}
      data-desk={desk}
      data-worker={assetUrl('judging-worker.js')}
      data-discard={t('judging.line.discard')}
      data-one={t('judging.line.one')}
      data-many={t('judging.line.many', { count: '{count}' })}
    >
      <p class="line__not-kept" role="status" hidden>
        {t('judging.line.not-kept')}
      </p>
      <p class="line__said" role="status" />
      <p class="line__waiting" role="status" hidden />
    </judging-line>
  );
}
