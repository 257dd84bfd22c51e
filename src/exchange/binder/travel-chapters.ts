import { formatNumber } from '../../platform/index.js';
import { heading, item, orNone, row, type BinderBlock, type BinderChapter } from './binder-block.js';
import { BINDER_LANGUAGE } from './binder-language.js';
import type { BinderRecord } from './binder-record.js';
import { inLine, type BinderWords } from './binder-words.js';
import { paperLine } from './paper-evidence.js';

/** The school's word, the insurance, the fees and the papers in hand. */
export function travelChapters(record: BinderRecord, words: BinderWords): BinderChapter[] {
  const { say } = words;
  return [
    { title: say('chapter.school'), blocks: orNone(acceptances(record, words), say('none')) },
    { title: say('chapter.insurance'), blocks: orNone(policies(record, words), say('none')) },
    { title: say('chapter.fees'), blocks: orNone(fees(record, words), say('none')) },
    { title: say('chapter.papers'), blocks: orNone(papers(record, words), say('none')) },
    { title: say('chapter.department'), blocks: orNone(department(record, words), say('none')) },
  ];
}

const dollars = (sum: number): string => `$${formatNumber(sum, BINDER_LANGUAGE)}`;

const acceptances = (record: BinderRecord, { say, text, day }: BinderWords): BinderBlock[] =>
  record.acceptances.flatMap((one) => [
    heading(inLine(one.school, text(`exchange.school-kind.${one.kind}`), one.isWithdrawn && say('withdrawn'))),
    ...row(
      say('accredited'),
      inLine(one.accreditedBy, one.accreditationProof, say('until', { until: day(one.accreditedUntil) })),
    ),
    ...row(say('acceptance'), say('signed', { on: day(one.signedOn), by: `${one.signerName}, ${one.signerTitle}` })),
    ...row(text('exchange.school.tuition'), text(`exchange.tuition.${one.tuition}`)),
    ...row(say('tuition'), one.tuitionFinalOn && day(one.tuitionFinalOn)),
    ...row(
      say('school-says'),
      inLine(one.allowsMidyear && say('midyear'), one.asksMoreThanFive && say('more-than-five')),
    ),
  ]);

const SUMS = ['perAccidentOrIllness', 'repatriationOfRemains', 'medicalEvacuation', 'deductible'] as const;

const policies = (record: BinderRecord, { say, text, day }: BinderWords): BinderBlock[] =>
  record.policies.flatMap((policy) => [
    heading(
      inLine(policy.insurer, policy.policyNumber, policy.replacedAt && say('replaced', { on: day(policy.replacedAt) })),
    ),
    ...row(text('exchange.papers.covers'), say('from-until', { from: day(policy.fromOn), until: day(policy.untilOn) })),
    ...SUMS.flatMap((sum) => row(text(`exchange.papers.sum.${sum}`), dollars(policy[sum]))),
    ...row(text('exchange.papers.co-insurance'), say('per-cent', { share: policy.coInsurance })),
    ...row(text(`exchange.papers.agency.${policy.ratingAgency}`), policy.ratingGrade),
    ...row(say('on-file'), day(policy.recordedAt)),
  ]);

const fees = (record: BinderRecord, { say, day }: BinderWords): BinderBlock[] =>
  record.fees.flatMap(({ madeAt, lines, replacedAt, acknowledgedOn, acknowledgedBy }) => [
    heading(inLine(say('fee-sheet', { on: day(madeAt) }), replacedAt && say('replaced', { on: day(replacedAt) }))),
    ...lines.flatMap(({ what, amount }) => row(what, dollars(amount))),
    ...row(
      say('confirmed'),
      acknowledgedOn ? say('fees-confirmed', { on: day(acknowledgedOn), by: acknowledgedBy }) : say('not-confirmed'),
    ),
  ]);

const papers = (record: BinderRecord, words: BinderWords): BinderBlock[] =>
  record.papers.map((paper) => {
    const { replacedAt } = paper;
    const gone = replacedAt && words.say('replaced', { on: words.day(replacedAt) });
    return item(inLine(paperLine(paper, words), gone));
  });

/** Of the DS-2019 no more is kept than its days and the number. */
const department = ({ head, sevis }: BinderRecord, { say, text, day }: BinderWords): BinderBlock[] => [
  ...row(say('sevis-number'), head.sevisNumber),
  ...row(text('exchange.state.ds2019_issued'), head.ds2019IssuedOn && day(head.ds2019IssuedOn)),
  ...row(text('exchange.state.visa'), head.visaOn && day(head.visaOn)),
  ...sevis.flatMap(({ kind, dueOn, doneOn }) =>
    row(
      text(`exchange.sevis.kind.${kind}`),
      inLine(say('due', { on: day(dueOn) }), doneOn ? say('done', { on: day(doneOn) }) : say('not-done')),
    ),
  ),
];
