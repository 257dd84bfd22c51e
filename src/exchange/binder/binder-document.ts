import { applicationChapters } from './application-chapters.js';
import type { Binder, BinderChapter, BinderCover } from './binder-block.js';
import type { BinderRecord } from './binder-record.js';
import type { BinderRule } from './binder-rule.js';
import type { BinderWords } from './binder-words.js';
import { rulesChapter } from './rules-chapter.js';
import { stayChapters } from './stay-chapters.js';
import { travelChapters } from './travel-chapters.js';

interface Bound {
  record: BinderRecord;
  rules: readonly BinderRule[];
  /** The accepted documents. */
  files: BinderChapter;
  /** When it was made and by whom; nothing else of it changes while the record stays as it is. */
  made: { at: Date; by: string };
}

/** The whole binder in words: the law first, then the record, then the documents. */
export function binderOf({ record, rules, files, made }: Bound, words: BinderWords): Binder {
  const { say, day } = words;
  return {
    cover: coverOf(record, made, words),
    chapters: [
      rulesChapter(rules, record, words),
      ...applicationChapters(record, words),
      ...travelChapters(record, words),
      ...stayChapters(record, words),
      files,
    ],
    foot: say('foot', { student: record.head.student, on: day(made.at) }),
  };
}

function coverOf({ head }: BinderRecord, made: Bound['made'], { say, text, day }: BinderWords): BinderCover {
  return {
    title: say('title'),
    student: head.student,
    rows: [
      ...told(say('born'), head.birthDate && day(head.birthDate)),
      ...told(say('sponsor'), `${head.sponsor}, ${head.programNumber}`),
      ...told(say('term'), `${head.term}, ${say('from-until', { from: day(head.beginsOn), until: day(head.endsOn) })}`),
      ...told(say('sender'), head.sender),
      ...told(say('member'), head.member),
      ...told(say('state'), text(`exchange.state.${head.state}`)),
      ...told(say('arrived'), head.arrivedOn && day(head.arrivedOn)),
      ...told(say('ended'), head.endedOn && `${day(head.endedOn)} ${head.endReason}`),
      ...told(say('made-label'), say('made', { on: day(made.at), by: made.by })),
    ],
    note: say('cover.note'),
    contents: say('contents'),
  };
}

/** Left out where there is nothing to say. */
const told = (label: string, value: string | null): BinderCover['rows'] => (value ? [{ label, value }] : []);
