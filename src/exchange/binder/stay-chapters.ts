import { heading, item, orNone, row, text, type BinderBlock, type BinderChapter } from './binder-block.js';
import type { BinderRecord, EventOnRecord, PlacementOnRecord } from './binder-record.js';
import { inLine, type BinderWords } from './binder-words.js';

/** Where the student was to live and lived, who talked with them, and why they moved. */
export function stayChapters(record: BinderRecord, words: BinderWords): BinderChapter[] {
  const { say } = words;
  return [
    {
      title: say('chapter.placements'),
      blocks: orNone(
        record.placements.flatMap((one) => placement(one, words)),
        say('none'),
      ),
    },
    { title: say('chapter.contacts'), blocks: orNone(contacts(record, words), say('none')) },
    { title: say('chapter.moves'), blocks: orNone(moves(record, words), say('moves.none')) },
    { title: say('chapter.history'), blocks: record.history.map((event) => happening(event, words)) },
    { title: say('chapter.log'), blocks: log(record, words) },
  ];
}

function placement(one: PlacementOnRecord, words: BinderWords): BinderBlock[] {
  const { say, text: t, day } = words;
  const { placement: p, family, answers, visits, history } = one;
  const dated = (label: string, on: string | Date | null) => row(label, on && day(on));
  return [
    heading(inLine(family, t(`exchange.placements.kind.${p.kind}`), t(`exchange.placements.state.${p.state}`))),
    ...row(t('exchange.placements.days'), say('from-until', { from: day(p.fromOn), until: day(p.untilOn) })),
    ...row(t('exchange.placements.proposed'), say('on-by', { on: day(p.proposedAt), by: one.proposedBy })),
    ...dated(say('host-decided'), p.hostDecidedAt),
    ...dated(say('student-agreed'), p.studentAgreedAt),
    ...dated(say('parents-agreed'), p.parentsAgreedAt),
    ...dated(t('exchange.placements.school-on'), p.schoolConfirmedOn),
    ...(p.approvedAt
      ? row(say('sponsor-approved'), say('on-by', { on: day(p.approvedAt), by: one.approvedBy ?? '–' }))
      : []),
    ...dated(t('exchange.placements.state.disclosed'), p.disclosedAt),
    ...dated(t('exchange.placements.moved-in-on'), p.movedInOn),
    ...dated(t('exchange.placements.ended-on'), p.endedOn),
    ...answers.flatMap((answer) =>
      row(
        inLine(t(`exchange.placements.part.${answer.part}`), answer.name),
        answer.answeredAt
          ? inLine(
              say(answer.agrees ? 'agreed' : 'declined', { on: day(answer.answeredAt) }),
              answer.typedName,
              answer.isNoRelative && say('no-relative'),
              answer.agreesToTwo && say('to-two'),
              answer.agreesToSingleAdult && say('to-single'),
            )
          : say('asked', { on: day(answer.askedAt) }),
      ),
    ),
    ...visits.flatMap(({ on, by, findings }) =>
      row(t('exchange.living.second-visit'), `${inLine(day(on), by)}\n${findings}`),
    ),
    ...history.map((event) => item(stepLine(event, words))),
  ];
}

/** From one state to the next, as placements have words for states alone. */
const stepLine = ({ to, at, by, reason }: EventOnRecord, { say, text: t, day }: BinderWords): string =>
  inLine(day(at), t(`exchange.placements.state.${to}`), by ?? say('portal'), reason);

function contacts(record: BinderRecord, { say, text: t, day }: BinderWords): BinderBlock[] {
  const answersOf = ({ party, answers }: BinderRecord['contacts'][number]) =>
    Object.entries(answers).map(
      ([question, answer]) =>
        `${t(`exchange.living.question.${party}.${question}`)} ${t(`exchange.living.answer.${answer}`)}`,
    );
  return [
    ...record.coordinators.map(({ name, sinceOn, untilOn }) =>
      item(inLine(say('coordinates', { name, on: day(sinceOn) }), untilOn && say('until', { until: day(untilOn) }))),
    ),
    ...record.events.map(({ kind, on, by }) => item(inLine(t(`exchange.living.event.${kind}`), day(on), by))),
    ...record.contacts.flatMap((talk) =>
      row(
        inLine(day(talk.happenedOn), t(`exchange.living.party.${talk.party}`)),
        [inLine(t(`exchange.living.mode.${talk.mode}`), talk.by), ...answersOf(talk), talk.notes]
          .filter(Boolean)
          .join('\n'),
      ),
    ),
    ...(record.followUps.length > 0 ? [heading(t('exchange.living.follow-ups'))] : []),
    ...record.followUps.flatMap((one) =>
      row(
        t(`exchange.living.issue.${one.issue}`),
        [
          inLine(
            t('exchange.living.follow-up.who', { owner: one.owner, until: day(one.dueOn) }),
            one.incidentReference,
          ),
          one.note,
          one.isDone ? one.outcome : t('exchange.living.open'),
        ]
          .filter(Boolean)
          .join('\n'),
      ),
    ),
  ];
}

const moves = ({ placements }: BinderRecord, { say, text: t, day }: BinderWords): BinderBlock[] =>
  placements
    .filter(({ placement: { state } }) => state === 'ended' || state === 'moving')
    .flatMap(({ family, placement: { movedInOn, endedOn, endReason, reason } }) =>
      row(
        inLine(family, say('from-until', { from: day(movedInOn), until: day(endedOn) })),
        [t(`exchange.placements.code.${endReason}`), reason].filter(Boolean).join('\n'),
      ),
    );

const happening = ({ event, at, by, reason }: EventOnRecord, { say, text: t, day }: BinderWords): BinderBlock =>
  item(inLine(day(at), t(`exchange.event.${event}`), by ?? say('portal'), reason));

/** How often it was read, and whether the log still says what was written. */
function log({ readings, audited, chain }: BinderRecord, { say }: BinderWords): BinderBlock[] {
  const { seals, own, unsealedRecords, head, broken } = chain;
  return [
    ...row(say('log.readings'), String(readings)),
    ...row(say('log.audited'), String(audited)),
    ...row(
      say('log.chain'),
      broken ? say('log.broken', { seal: broken.seal, because: broken.because }) : say('log.whole'),
    ),
    ...row(say('log.sealed'), say('log.counts', { own, seals, open: unsealedRecords })),
    ...row(say('log.head'), head),
    text(say('log.note')),
  ];
}
