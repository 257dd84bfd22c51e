import type { Dossier } from '../dossier.js';
import { inOneLine } from './address.js';
import { heading, item, row, text, type PaperDocument, type Say } from './paper-document.js';

/** The school and its town, and whether tuition is paid: 22 CFR 62.25(g)(5). */
export function schoolProfile({ language, sponsor, school, tuition, home }: Dossier, say: Say): PaperDocument {
  const of = school!;
  const label = (part: string) => say(`exchange.school-profile.${part}`);
  return {
    layout: 'sheet',
    language,
    title: of.name,
    issuer: sponsor.name,
    blocks: [
      text(label(`kind.${of.kind}`)),
      text(label(`tuition.${tuition!}`)),
      ...row(label('address'), inOneLine(of)),
      ...row(label('website'), of.website),
      ...row(label('contact'), [of.contactName, of.contactPhone, of.contactEmail].filter(Boolean).join(' · ')),
      ...(of.offers.length > 0
        ? [heading(label('offers')), ...of.offers.map((offer) => item(label(`offer.${offer}`)))]
        : []),
      heading(label('community')),
      text(say('exchange.school-profile.town', { place: of.place, region: of.region, home: home?.place ?? of.place })),
    ],
  };
}
