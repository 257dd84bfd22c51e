import type { AccountCard } from '../../auth/index.js';
import type { Unit } from '../../platform/index.js';

/** Tells somebody to look at the desk, without a word of any case. `mail` names the sentences. */
export const tell = (unit: Unit, { email, locale }: AccountCard, mail: string): Promise<void> =>
  unit.mail({
    to: email,
    locale,
    subject: { key: `${mail}.subject` },
    paragraphs: [{ key: `${mail}.text` }],
    action: { label: { key: 'incidents.mail.action' }, url: '/incidents' },
  });
