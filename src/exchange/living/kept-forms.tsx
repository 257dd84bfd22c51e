import type { ComponentChildren } from 'preact';
import { useText } from '../../platform/index.js';

/** A form inside waits on the telephone for a line, and goes when there is one; without a form, what waits from other pages goes. Says nothing without scripts. */
export function KeptForms({
  account,
  name,
  children,
}: {
  account: string;
  name?: string;
  children?: ComponentChildren;
}) {
  const t = useText();
  return (
    <exchange-kept-forms
      data-account={account}
      data-name={name}
      data-kept={t('exchange.living.kept')}
      data-waiting={t('exchange.living.waiting', { count: '{count}' })}
      data-refused={t('exchange.living.refused')}
      data-mend={t('exchange.living.mend')}
      data-discard={t('exchange.living.discard')}
      data-arrived={t('exchange.living.arrived', { count: '{count}' })}
    >
      {children}
      <p class="kept-forms__said" role="status" />
      <ul class="kept-forms__waiting" />
    </exchange-kept-forms>
  );
}
