import type { DocumentOnRecord } from '../../applications/index.js';
import { inLine, type BinderWords } from './binder-words.js';

/** A document in one line: its name and version, who sent and who accepted it and when, and its hash. */
export function documentLine(document: DocumentOnRecord, { say, words, text, day }: BinderWords): string {
  const { title, version, state, sentAt, sentBy, judgedAt, judgedBy, sha256 } = document;
  return inLine(
    say('version', { what: words(title), version }),
    say('sent', { on: day(sentAt), by: sentBy ?? say('portal') }),
    judgedAt
      ? say(`document.${state}`, { on: day(judgedAt), by: judgedBy ?? say('portal') })
      : text(`applications.documents.state.${state}`),
    say('sha256', { sha256 }),
  );
}
