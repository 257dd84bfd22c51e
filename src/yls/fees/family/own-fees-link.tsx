import { useText } from '../../../platform/index.js';
import type { YlsRegistration } from '../../registration/yls-registration.entity.js';

/** The way to what is to be paid, for whoever has taken a place. */
export function OwnFeesLink({ registration: { confirmedAt } }: { registration: Pick<YlsRegistration, 'confirmedAt'> }) {
  const t = useText();
  if (!confirmedAt) return null;
  return (
    <p>
      <a href="/yls/mine/fees">{t('yls.fees.title')}</a>
    </p>
  );
}
