import { ageOn } from '../../../auth/index.js';
import { noAnswers, type EntryAnswers } from '../../entries/entry-answers.js';
import { eligibilityFacts } from '../../entries/entry-facts.service.js';
import type { EntryFacts, FileFacts } from '../../entries/entry-facts.js';
import { noParts, type PartText, type WorkParts } from '../../works/work-parts.js';
import { categoryOf, type RuleSet, type WorkRules } from '../rule-set.schema.js';
import { ageDay, consentUntil, endOfDay, lastMinuteBefore } from '../window.js';
import type { Pretend } from './pretend.schema.js';

/** What the rules would read of the pretend piece. */
export function pretendFacts(rules: RuleSet, pretend: Pretend, today: Date): EntryFacts {
  const { birthDate, on, region, aiUse, usesSources } = pretend;
  const now = on ? lastMinuteBefore(endOfDay(on, rules.window.timeZone)) : today;
  const [country] = region.split('-');
  const category = categoryOf(rules, pretend.category);
  return {
    ...eligibilityFacts({ rules, now, birthDate }),
    region: { country: country!, subdivision: region === country ? null : region },
    otherPiece: pretend.otherPiece,
    category,
    ...textsOf(pretend, category?.work),
    ...filesOf(pretend, category?.work),
    parts: partsOf(pretend, rules),
    answers: answersOf(pretend),
    hasPartner: pretend.hasPartner,
    hasPointOfContact: pretend.hasContact,
    levelKind: pretend.level,
    fee: pretend.fee,
    sources: usesSources ? 'A work by somebody else' : '',
    ownWork: true,
    aiUse,
    aiStatement: aiUse === 'aid' ? 'As a help' : '',
    ...familyOf(ageOn(birthDate, ageDay(rules)) >= rules.consents.aloneFrom),
    placesLeft: pretend.placesLeft,
    consented: true,
    consentUntil: consentUntil(rules),
  };
}

const familyOf = (ofAge: boolean) => ({
  ofAge,
  guardianName: 'A guardian',
  guardianEmail: 'guardian@example.org',
  ownEmail: 'student@example.org',
  identity: null,
});

/** A text of the length that was asked for, in what its category counts. */
function textsOf({ length, statementWords, language }: Pretend, work: WorkRules | undefined) {
  const mode = work?.kind === 'text' ? work.limit.mode : 'words';
  const body = work?.kind === 'text' ? textOf(mode, length ?? work.limit.max) : '';
  const statement = textOf('words', statementWords ?? 10);
  return { title: 'A title', statement, alternativeText: 'What it shows', body, language };
}

function textOf(mode: 'words' | 'characters' | 'lines', count: number): string {
  const all = (unit: string) => Array.from({ length: count }, () => unit);
  if (mode === 'characters') return all('a').join('');
  return mode === 'lines' ? all('line').join('\n') : all('word').join(' ');
}

function filesOf(pretend: Pretend, work: WorkRules | undefined): Pick<EntryFacts, 'file' | 'files'> {
  if (!work || work.kind === 'text') return { file: 'none', files: [] };
  const file: FileFacts = {
    state: 'ready',
    type: pretend.fileType || work.types[0] || 'image/jpeg',
    bytes: (pretend.megabytes ?? 1) * 1024 * 1024,
    width: pretend.pixelWidth ?? 10_000,
    height: pretend.pixelHeight ?? 10_000,
    seconds: pretend.seconds ?? (work.kind === 'image' ? null : work.maxSeconds),
  };
  return { file: 'ready', files: Array.from({ length: Math.min(pretend.views ?? 1, 50) }, () => file) };
}

function partsOf({ companions }: Pretend, { language }: RuleSet): WorkParts {
  const parts = noParts();
  const text = (role: PartText['role'], locale: string): PartText[] =>
    companions.includes(role) ? [{ role, locale, title: '', statement: '', body: 'Words', madeBy: null }] : [];
  const file = (role: string) => (companions.includes(role) ? [{ fileId: role, alternativeText: '' }] : []);
  return {
    ...parts,
    files: { ...parts.files, process: file('process'), source_consent: file('source_consent') },
    texts: [...text('lyrics', 'en'), ...text('transcript', 'en'), ...text('translation', language.into)],
  };
}

function answersOf(pretend: Pretend): EntryAnswers {
  const { grade, connection, attested, authors, helped, published, enteredBefore, madeOn } = pretend;
  const { width, height, depth, weight, mounting } = pretend;
  const division = pretend.division || null;
  const made = { grade, connection, attested, authors, helped, published, enteredBefore, madeOn, division };
  return { ...noAnswers(), ...made, width, height, depth, weight, mounting };
}
