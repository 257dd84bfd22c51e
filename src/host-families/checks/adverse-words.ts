import { formatDate, type Text } from '../../platform/index.js';
import type { AdverseLetter } from './adverse-letter.entity.js';

type Said = Pick<AdverseLetter, 'kind' | 'vendor' | 'vendorContact' | 'answerBy' | 'locale'> & { name: string };

/** What a letter says, paragraph by paragraph; the mail and the paper say the same. */
export function wordsOfLetter({ kind, name, vendor, vendorContact: contact, answerBy, locale }: Said): {
  subject: Text;
  paragraphs: Text[];
} {
  const until = answerBy ? formatDate(new Date(`${answerBy}T12:00:00Z`), { locale, timeZone: 'UTC' }) : '';
  const say = (part: string): Text => ({
    key: `host-families.adverse.${part}`,
    params: { name, vendor, contact, until },
  });
  const parts =
    kind === 'pre_adverse'
      ? ['greeting', 'before.why', 'before.report', 'before.answer', 'rights', 'rights.where']
      : ['greeting', 'after.decided', 'after.vendor'];
  const last: Text[] = kind === 'adverse' ? [{ key: 'host-families.mail.decline.check' }, say('rights.where')] : [];
  return {
    subject: say(kind === 'pre_adverse' ? 'before.subject' : 'after.subject'),
    paragraphs: [...parts.map(say), ...last],
  };
}
