import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { callbackify } from 'node:util';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface MailServer {
  url: string;
  received: ParsedMail[];
  /** What the server answers to the next recipients; null accepts. */
  refuseWith(code: number | null): void;
  /** What it answers to the next senders, whoever the mail is for; null accepts. */
  refuseSendersWith(code: number | null): void;
  stop(): Promise<void>;
}

/** A real SMTP server on loopback that keeps what it gets. */
export async function startMailServer(): Promise<MailServer> {
  const received: ParsedMail[] = [];
  let refusal: number | null = null;
  let senderRefusal: number | null = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_address, _session, done) =>
      senderRefusal === null
        ? done()
        : done(Object.assign(new Error('not your sender'), { responseCode: senderRefusal })),
    onRcptTo: (_address, _session, done) =>
      refusal === null ? done() : done(Object.assign(new Error('no such mailbox'), { responseCode: refusal })),
    onData: (stream, _session, done) => {
      callbackify(async () => {
        received.push(await simpleParser(stream));
      })(done);
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refuseWith: (code) => (refusal = code),
    refuseSendersWith: (code) => (senderRefusal = code),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
