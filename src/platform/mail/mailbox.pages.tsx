import { useText } from '../ui/index.js';
import type { StoredMail } from './mail-message.entity.js';

/** Newest first; a mail's line leads to the mail. */
export function MailboxPage({ mails, more }: { mails: readonly StoredMail[]; more: boolean }) {
  const t = useText();
  return (
    <>
      <h1>{t('platform.mailbox.title')}</h1>
      <p>{t('platform.mailbox.intro')}</p>
      <ul class="portal-mailbox">
        {mails.map((mail) => (
          <li key={mail.id}>
            <a href={`/platform/mailbox/${mail.id}`}>{mail.subject}</a> <span>{mail.toAddress}</span>
          </li>
        ))}
      </ul>
      {more && <a href={`/platform/mailbox?before=${mails.at(-1)!.id}`}>{t('platform.mailbox.older')}</a>}
    </>
  );
}

const links = /(https?:\/\/\S+)/;

/** The text form, with its links to follow. */
export function MailPage({ mail }: { mail: StoredMail }) {
  return (
    <>
      <h1>{mail.subject}</h1>
      <p>{mail.toAddress}</p>
      {mail.text.split('\n\n').map((paragraph) => (
        <p>{paragraph.split(links).map((part) => (links.test(part) ? <a href={part}>{part}</a> : part))}</p>
      ))}
    </>
  );
}
