import { renderToString } from 'preact-render-to-string';
import { directionOf, type Catalogue } from '../text/index.js';
import type { MailMessage } from './mail-message.js';

export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

export interface MailSender {
  catalogue: Catalogue;
  networkName: string;
  publicUrl: string;
}

/** One structure, two forms: plain text and HTML say the same. */
export function renderMail(message: MailMessage, sender: MailSender): RenderedMail {
  const { catalogue, networkName, publicUrl } = sender;
  const say = (text: MailMessage['subject']) => catalogue.text(message.locale, text.key, text.params);
  const paragraphs = message.paragraphs.map(say);
  const action = message.action && {
    label: say(message.action.label),
    url: new URL(message.action.url, publicUrl).href,
  };
  const view = { locale: message.locale, subject: say(message.subject), paragraphs, action, networkName };
  return {
    subject: view.subject,
    text: asText(view),
    html: `<!doctype html>${renderToString(<MailView {...view} />)}`,
  };
}

interface MailViewProps {
  locale: string;
  subject: string;
  paragraphs: string[];
  action: { label: string; url: string } | undefined;
  networkName: string;
}

const asText = ({ paragraphs, action, networkName }: MailViewProps): string =>
  [...paragraphs, ...(action ? [`${action.label}:\n${action.url}`] : []), `-- \n${networkName}`].join('\n\n');

const body = 'margin:0;padding:24px;background:#f4f1ea;color:#1b1b1b;font:16px/1.5 system-ui,sans-serif';
const card = 'max-width:560px;margin:0 auto;padding:32px;background:#ffffff;border-radius:8px';
const button =
  'display:inline-block;padding:12px 20px;background:#0b2545;color:#ffffff;border-radius:6px;text-decoration:none;font-weight:600';

function MailView({ locale, subject, paragraphs, action, networkName }: MailViewProps) {
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <head>
        <meta charset="utf-8" />
        <title>{subject}</title>
      </head>
      <body style={body}>
        <div style={card}>
          {paragraphs.map((paragraph) => (
            <p>{paragraph}</p>
          ))}
          {action && (
            <p>
              <a href={action.url} style={button}>
                {action.label}
              </a>
            </p>
          )}
          <p style="color:#565c65;font-size:14px">{networkName}</p>
        </div>
      </body>
    </html>
  );
}
