import type { Dossier } from '../dossier.js';
import { DEPARTMENT } from '../department.js';
import { inOneLine, noon } from './address.js';
import { heading, row, text, type PaperBlock, type PaperDocument, type Say } from './paper-document.js';

/** In English: who is shown it, such as the police, reads that. 22 CFR 62.25(g)(6). */
export function idCard({ student, term, sponsor, contacts, policy, home }: Dossier, say: Say): PaperDocument {
  const who = contacts!;
  const family = home!;
  const called = (part: string, ...values: string[]): PaperBlock[] =>
    row(say(`exchange.card.${part}`), values.filter(Boolean).join(' · '));
  return {
    layout: 'card',
    language: 'en',
    title: student.name,
    issuer: sponsor.name,
    blocks: [
      text(say('exchange.card.holder', { program: sponsor.programNumber })),
      text(say('exchange.card.dates', { from: noon(term.beginsOn), until: noon(term.endsOn) })),
      ...called('host', family.name),
      ...called('address', inOneLine(family)),
      ...row(say('exchange.card.phone'), family.phones.join('\n')),
      heading(say('exchange.card.call')),
      ...called('coordinator', who.coordinatorName, who.coordinatorPhone),
      ...called('area', who.areaName, who.areaPhone),
      ...called('sponsor', sponsor.name, sponsor.mainPhone),
      ...called('emergency', sponsor.emergencyPhone),
      ...called('department', DEPARTMENT.phone),
      ...called('hotline', DEPARTMENT.hotline),
      ...called('insurer', policy!.insurer, policy!.policyNumber),
    ],
  };
}
