import type { Dossier } from '../dossier.js';
import { DEPARTMENT } from '../department.js';
import { noon } from './address.js';
import { heading, item, row, text, type PaperDocument, type Say } from './paper-document.js';

const RULES = ['law', 'school', 'contact', 'work', 'drive', 'passport', 'insurance', 'changes'] as const;
const SIGNS = ['touch', 'secrets', 'pictures', 'fear', 'neglect'] as const;

/** The rules of the programme and the journey: 22 CFR 62.25(g)(1). */
export function rulesAndTravel(dossier: Dossier, say: Say): PaperDocument {
  const { language, student, term, departsOn, sponsor } = dossier;
  const label = (part: string) => say(`exchange.rules-sheet.${part}`);
  return {
    layout: 'sheet',
    language,
    title: label('title'),
    issuer: sponsor.name,
    blocks: [
      text(say('exchange.rules-sheet.for', { student: student.name, term: term.name })),
      heading(label('rules')),
      ...RULES.map((rule) => item(label(`rule.${rule}`))),
      heading(label('travel')),
      ...row(
        label('departs'),
        departsOn === null ? label('departs.open') : say('exchange.rules-sheet.day', { day: noon(departsOn) }),
      ),
      ...row(label('begins'), say('exchange.rules-sheet.day', { day: noon(term.beginsOn) })),
      ...row(label('ends'), say('exchange.rules-sheet.day', { day: noon(term.endsOn) })),
      text(label('travel.text')),
      ...contactsOf(dossier, say),
    ],
  };
}

/** How to know abuse, and whom to tell: 22 CFR 62.25(g)(3), for somebody of 15 to 18 in a language of their own. */
export function abuseReporting(dossier: Dossier, say: Say): PaperDocument {
  const label = (part: string) => say(`exchange.abuse-sheet.${part}`);
  return {
    layout: 'sheet',
    language: dossier.language,
    title: label('title'),
    issuer: dossier.sponsor.name,
    blocks: [
      text(label('right')),
      heading(label('signs')),
      ...SIGNS.map((sign) => item(label(`sign.${sign}`))),
      heading(label('tell')),
      text(label('tell.text')),
      ...row(label('police'), '911'),
      ...row(label('hotline'), DEPARTMENT.hotline),
      ...contactsOf(dossier, say),
      text(label('believed')),
    ],
  };
}

const contactsOf = ({ sponsor, contacts }: Dossier, say: Say) => [
  ...row(say('exchange.sheet.coordinator'), `${contacts!.coordinatorName} · ${contacts!.coordinatorPhone}`),
  ...row(say('exchange.sheet.emergency'), sponsor.emergencyPhone),
];
