import type { MailState } from './mail-message.entity.js';

export interface ReturnReport {
  mailIds: string[];
  /** `bounced`: the address is refused for good; `failed`: nobody took it in for days. */
  state: Extract<MailState, 'bounced' | 'failed'>;
  /** What the server said, of at most 500 characters. */
  because: string;
}

const A_UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/**
 * Reads a delivery status notification (RFC 3464) about mails whose Message-ID is `<id@host>`. @returns null when it is none, is about
 * others' mails, or tells of a delay
 */
export function reportIn(message: string, host: string): ReturnReport | null {
  const text = message.replace(/\r?\n[ \t]+/g, ' ');
  const field = (name: string) => new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(text)?.[1]?.trim();
  if (field('Action')?.toLowerCase() !== 'failed') return null;
  const ours = new RegExp(`<(${A_UUID})@${RegExp.escape(host)}>`, 'gi');
  const mailIds = [...new Set(Array.from(text.matchAll(ours), ([, id]) => id!.toLowerCase()))];
  if (mailIds.length === 0) return null;
  const status = field('Status') ?? '';
  const because = [status, field('Diagnostic-Code')].filter(Boolean).join(' ').slice(0, 500);
  return { mailIds, state: status.startsWith('4') ? 'failed' : 'bounced', because };
}
