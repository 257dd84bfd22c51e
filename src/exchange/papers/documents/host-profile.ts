import type { Dossier } from '../dossier.js';
import { inOneLine, noon } from './address.js';
import { heading, item, row, text, type PaperDocument, type Say } from './paper-document.js';

type Told = readonly { code: string; text: string }[];

/** Who the family is, and for how long: 22 CFR 62.25(g)(4). The family's own words stand as they wrote them. */
export function hostProfile({ language, sponsor, home }: Dossier, say: Say, told: Told): PaperDocument {
  const family = home!;
  const label = (part: string) => say(`exchange.host-profile.${part}`);
  const people = family.people.filter(({ livesInHome }) => livesInHome);
  return {
    layout: 'sheet',
    language,
    title: family.name,
    issuer: sponsor.name,
    blocks: [
      text(
        say(`exchange.host-profile.${family.kind === 'permanent' ? 'permanent' : 'arrival'}`, {
          from: noon(family.fromOn),
        }),
      ),
      ...row(label('address'), inOneLine(family)),
      ...row(label('phone'), family.phones.join(' · ')),
      ...row(label('dwelling'), say(`host-families.dwelling.${family.dwelling}`)),
      ...row(label('smoking'), say(`host-families.smoking.${family.smoking}`)),
      ...row(label('pets'), family.pets),
      heading(label('people')),
      ...people.map(({ name, age, relation }) =>
        item(say('exchange.host-profile.person', { name, age, relation: relation || 'none' })),
      ),
      ...told.flatMap((one) => [heading(label(`told.${one.code}`)), text(one.text)]),
    ],
  };
}
