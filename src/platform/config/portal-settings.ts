import { z } from 'zod';

const text = z.string().trim().min(1);
const whole = (least: number, most: number) =>
  z.coerce
    .number(`must be a whole number from ${least} to ${most}`)
    .int(`must be a whole number from ${least} to ${most}`)
    .min(least, `must be at least ${least}`)
    .max(most, `must be at most ${most}`);
const oneOf = <const T extends readonly string[]>(...values: T) =>
  z.enum(values, `must be one of ${values.join(', ')}`);
const flag = oneOf('true', 'false').transform((value) => value === 'true');
const url = (protocols: RegExp, example: string) =>
  z.url({ protocol: protocols, error: `must be a URL such as ${example}` });

/** Every setting of the portal, as the environment gives it. The README's table is generated from the descriptions. */
export const settingsSchema = z.object({
  NODE_ENV: oneOf('development', 'test', 'production')
    .default('development')
    .describe('`production` asks for the settings that protect real people'),
  HOST: text.default('127.0.0.1').describe('Address to listen on'),
  PORT: whole(0, 65_535).default(3000).describe('Port to listen on'),
  PUBLIC_URL: url(/^https?$/, 'https://portal.example.org')
    .optional()
    .describe('Address that people use; in links of mails'),
  PORTAL_ROLE: oneOf('web', 'worker', 'all').default('all').describe('What this process does: pages, jobs, or both'),
  NETWORK_NAME: text.default('Sister Cities International').describe('Name of the network, on pages and in mails'),
  SAFETY_CONTACT: z
    .string()
    .trim()
    .default('')
    .describe('Whom staff turn to when a person may be in danger: name, number or address; shown beside such reports'),
  OFFICE_TIME_ZONE: text
    .refine(isZone, 'must be a time zone such as America/New_York')
    .default('America/New_York')
    .describe('Where the office is: its business days count for reports that the law wants by the next one'),
  SECRET_KEY: z
    .string()
    .min(32, 'must have at least 32 characters')
    .optional()
    .describe('Signs links and cookies; required in production, made in `.data/` otherwise'),
  DATA_DIR: text.default('.data').describe('Where the embedded database lives'),
  DATABASE_URL: url(/^postgres(ql)?$/, 'postgres://user:password@host/database')
    .optional()
    .describe('PostgreSQL 15 or newer; embedded when not set'),
  DATABASE_POOL: whole(2, 200).default(20).describe('Connections that one process may hold'),
  UPLOADS_DIR: text.default('uploads').describe('Where files are kept when S3 is not set'),
  S3_BUCKET: text.optional().describe('Bucket for files; turns S3 on'),
  S3_ENDPOINT: url(/^https?$/, 'https://s3.example.org')
    .optional()
    .describe('S3 endpoint, when not Amazon'),
  S3_REGION: text.default('us-east-1').describe('S3 region'),
  S3_ACCESS_KEY_ID: text.optional().describe('S3 key'),
  S3_SECRET_ACCESS_KEY: text.optional().describe('S3 secret'),
  SMTP_URL: url(/^smtps?$/, 'smtp://user:password@host:587')
    .optional()
    .describe('Mail server; a mailbox page shows the mails when not set'),
  MAIL_FROM: text
    .regex(
      /^([^<>]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/,
      'must be an address such as Portal <portal@example.org>',
    )
    .default('Sister Cities Portal <no-reply@portal.example>')
    .describe('Sender of mails'),
  OIDC_ISSUER: url(/^https?$/, 'https://id.example.org')
    .optional()
    .describe('OpenID Connect provider; turns that sign-in on'),
  OIDC_CLIENT_ID: text.optional().describe('OpenID Connect client'),
  OIDC_CLIENT_SECRET: text.optional().describe('OpenID Connect secret'),
  REQUIRE_SECOND_FACTOR: flag
    .optional()
    .describe('Staff and coordinators need a second factor; default: in production'),
  PAYMENT_PROVIDER: text
    .default('transfer-or-cheque')
    .describe('Through whom fees are paid; the default needs nobody: it says how to pay by transfer or cheque'),
  CLAMAV_SOCKET: text.optional().describe('Socket of a ClamAV daemon that checks each upload'),
  POSTS_PER_MINUTE: whole(1, 1_000_000)
    .default(600)
    .describe('Forms and uploads that one network address may send in a minute'),
  METRICS_TOKEN: text
    .optional()
    .describe('Bearer token for `/metrics`; without it only this machine may read them, and in production nobody'),
  TRUST_PROXY: whole(0, 5).default(0).describe('How many proxies stand in front'),
  LOG_LEVEL: oneOf('debug', 'info', 'warn', 'error', 'silent').default('info').describe('What is logged'),
  DEMO: flag.optional().describe('Load the demo season when the database is empty; default: not in production'),
});

function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

export type Settings = z.infer<typeof settingsSchema>;

const together: readonly (readonly (keyof Settings)[])[] = [
  ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
];
const neededInProduction: readonly (keyof Settings)[] = ['SECRET_KEY', 'PUBLIC_URL', 'DATABASE_URL', 'SMTP_URL'];

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

/** A setting that stops the start; its message is one sentence that names the setting. */
export class WrongSetting extends Error {}

/**
 * Reads the environment.
 * @throws WrongSetting naming the first setting that is wrong or missing.
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new WrongSetting(`The setting ${String(issue.path[0])} is wrong: ${issue.message}.`);
  }
  checkTogether(parsed.data);
  if (parsed.data.S3_ENDPOINT && !parsed.data.S3_BUCKET)
    throw new WrongSetting('The setting S3_BUCKET is missing: without it S3_ENDPOINT is not used.');
  return parsed.data;
}

function checkTogether(settings: Settings): void {
  for (const group of together) {
    const missing = group.filter((name) => settings[name] === undefined);
    if (missing.length > 0 && missing.length < group.length) {
      throw new WrongSetting(
        `The setting ${missing[0]} is missing: ${group.join(', ')} are set together or not at all.`,
      );
    }
  }
  if (settings.NODE_ENV === 'production') checkProduction(settings);
  else if (!loopback.has(settings.HOST))
    throw new WrongSetting(
      'The setting HOST is wrong: without NODE_ENV=production everyone reads the mailbox and knows the demo accounts, so only this machine may listen.',
    );
}

function checkProduction(settings: Settings): void {
  const missing = neededInProduction.find((name) => settings[name] === undefined);
  if (missing) throw new WrongSetting(`The setting ${missing} is missing: production needs it.`);
  const address = new URL(settings.PUBLIC_URL!);
  if (address.protocol !== 'https:' && address.hostname !== 'localhost')
    throw new WrongSetting('The setting PUBLIC_URL is wrong: production needs https.');
}
