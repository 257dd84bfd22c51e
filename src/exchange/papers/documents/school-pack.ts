import type { Dossier } from '../dossier.js';
import { DEPARTMENT } from '../department.js';
import { inOneLine, noon } from './address.js';
import { heading, row, text, type PaperDocument, type Say } from './paper-document.js';

/** Names, telephones and e-mails for the school: 22 CFR 62.25(d)(14). In English. */
export function schoolPack({ student, term, sponsor, contacts, school, home }: Dossier, say: Say): PaperDocument {
  const who = contacts!;
  const label = (part: string) => say(`exchange.school-pack.${part}`);
  return {
    layout: 'sheet',
    language: 'en',
    title: label('title'),
    issuer: sponsor.name,
    blocks: [
      text(say('exchange.school-pack.to', { school: school!.name, name: school!.contactName || 'none' })),
      text(
        say('exchange.school-pack.about', {
          student: student.name,
          kind: term.kind,
          from: noon(term.beginsOn),
          until: noon(term.endsOn),
        }),
      ),
      heading(label('coordinator')),
      ...row(label('name'), who.coordinatorName),
      ...row(label('phone'), who.coordinatorPhone),
      ...row(label('email'), who.coordinatorEmail),
      heading(label('sponsor')),
      ...row(label('name'), `${sponsor.name} (${sponsor.programNumber})`),
      ...row(label('phone'), sponsor.mainPhone),
      ...row(label('emergency'), sponsor.emergencyPhone),
      ...row(label('address'), sponsor.address),
      heading(label('department')),
      ...row(label('name'), DEPARTMENT.name),
      ...row(label('phone'), DEPARTMENT.phone),
      ...row(label('hotline'), DEPARTMENT.hotline),
      ...row(label('email'), DEPARTMENT.email),
      ...(home
        ? [
            heading(label('home')),
            ...row(label('name'), home.name),
            ...row(label('address'), inOneLine(home)),
            ...row(label('phone'), home.phones.join(' · ')),
          ]
        : []),
      text(label('closing')),
    ],
  };
}
