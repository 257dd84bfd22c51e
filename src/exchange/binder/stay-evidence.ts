import type { BinderRecord } from './binder-record.js';
import { inLine } from './binder-words.js';
import type { ProofLines } from './evidence-asked.js';

export const talks: ProofLines = ({ rule, record: { contacts }, words: { text, day } }) =>
  contacts
    .filter(({ party }) => party === (rule.id.startsWith('host') ? 'host' : 'student'))
    .map(({ happenedOn, mode, by }) => inLine(day(happenedOn), text(`exchange.living.mode.${mode}`), by));

export const placement: ProofLines = ({ record: { placements }, words: { say, text, day } }) =>
  placements
    .filter(({ placement: { approvedAt } }) => approvedAt !== null)
    .map(({ family, approvedBy, placement: { kind, fromOn, untilOn, approvedAt } }) =>
      inLine(
        family,
        text(`exchange.placements.kind.${kind}`),
        say('from-until', { from: day(fromOn), until: day(untilOn) }),
        say('approved', { on: day(approvedAt), by: approvedBy ?? '–' }),
      ),
    );

export const answers =
  (isOne: (answer: BinderRecord['placements'][number]['answers'][number]) => boolean): ProofLines =>
  ({ record: { placements }, words: { say, text, day } }) =>
    placements.flatMap((one) =>
      one.answers
        .filter((answer) => answer.agrees === true && isOne(answer))
        .map(({ part, typedName, answeredAt }) =>
          inLine(
            one.family,
            text(`exchange.placements.part.${part}`),
            say('signed', { on: day(answeredAt), by: typedName }),
          ),
        ),
    );

export const events =
  (...kinds: string[]): ProofLines =>
  ({ record, words: { text, day } }) =>
    record.events
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ kind, on, by }) => inLine(text(`exchange.living.event.${kind}`), day(on), by));

export const told: ProofLines = ({ record: { placements }, words: { say, day } }) =>
  placements
    .filter(({ placement: { disclosedAt } }) => disclosedAt !== null)
    .map(({ family, placement: { disclosedAt } }) => inLine(family, say('disclosed', { on: day(disclosedAt) })));

export const visits: ProofLines = ({ record: { placements }, words: { day } }) =>
  placements.flatMap((one) => one.visits.map(({ on, by }) => inLine(one.family, day(on), by)));

export const coordinators: ProofLines = ({ record, words: { say, day } }) =>
  record.coordinators.map(({ name, sinceOn }) => say('coordinates', { name, on: day(sinceOn) }));

export const workerPapers =
  (...kinds: string[]): ProofLines =>
  ({ record, words: { say, text, day } }) =>
    record.workers
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ accountId, kind, on, by }) =>
        inLine(
          record.coordinators.find((one) => one.accountId === accountId)?.name,
          text(`vetting.kind.${kind}`),
          say('done-by', { on: day(on), by }),
        ),
      );

export const sponsor: ProofLines = ({ record: { head }, words: { say, day } }) => [
  inLine(
    head.sponsor,
    head.programNumber,
    say('from-until', { from: day(head.designatedFrom), until: day(head.designatedUntil) }),
  ),
];

export const reports: ProofLines = ({ record, words: { say, text, day } }) =>
  record.reports.map(({ kind, frozenAt, by, sha256 }) =>
    inLine(text(`exchange.reports.${kind}.short`), say('sent', { on: day(frozenAt), by }), say('sha256', { sha256 })),
  );

export const sevis: ProofLines = ({ record, words: { say, text, day } }) =>
  record.sevis
    .filter(({ kind, doneOn }) => kind === 'address' && doneOn !== null)
    .map(({ kind, doneOn }) => inLine(text(`exchange.sevis.kind.${kind}`), say('done', { on: day(doneOn) })));

export const moves: ProofLines = ({ record: { placements }, words: { text, day } }) =>
  placements
    .filter(({ placement: { state } }) => state === 'ended' || state === 'moving')
    .map(({ family, placement: { endedOn, endReason, reason } }) =>
      inLine(family, day(endedOn), text(`exchange.placements.code.${endReason}`), reason),
    );
