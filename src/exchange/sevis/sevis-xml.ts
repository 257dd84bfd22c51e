import { DOMImplementation, XMLSerializer, type Document, type Element } from '@xmldom/xmldom';
import { requestOf } from './request-of.js';
import type { SevisFacts, SevisLine } from './sevis-line.js';

interface Header {
  batch: string;
  programNumber: string;
}

type Fields = Readonly<Record<string, string | null | undefined>>;

/** A file of creations and updates; every line has its task's id, by which the answer finds it. All lines have passed `lacksOf`. */
export function sevisXml({ batch, programNumber }: Header, lines: readonly SevisLine[]): string {
  const document = new DOMImplementation().createDocument(null, 'SEVISBatchCreateUpdateEV', null);
  const root = document.documentElement!;
  const header = child(root, 'BatchHeader');
  fill(header, { BatchID: batch, OrgID: programNumber });
  group(
    root,
    'CreateEV',
    lines.filter(({ kind }) => kind === 'create'),
  );
  group(
    root,
    'UpdateEV',
    lines.filter(({ kind }) => kind !== 'create'),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(document)}\n`;
}

function group(root: Element, tag: string, lines: readonly SevisLine[]): void {
  if (lines.length === 0) return;
  const parent = child(root, tag);
  for (const line of lines) {
    const visitor = child(parent, 'ExchangeVisitor');
    visitor.setAttribute('requestID', requestOf(line.taskId));
    if (line.kind !== 'create') visitor.setAttribute('sevisID', line.facts.sevisNumber!);
    WRITERS[line.kind](visitor, line.facts);
  }
}

const WRITERS: Readonly<Record<SevisLine['kind'], (visitor: Element, facts: SevisFacts) => void>> = {
  create: (visitor, { fullName, birthDate, gender, country, beginsOn, endsOn, site }) => {
    fill(child(visitor, 'Biographical'), {
      FullName: fullName,
      BirthDate: birthDate,
      Gender: gender,
      CitizenshipCountryCode: country,
    });
    fill(visitor, { CategoryCode: '1A', PrgStartDate: beginsOn, PrgEndDate: endsOn });
    siteOf(visitor, site);
  },
  validate: (visitor, { address }) => addressOf(child(visitor, 'Validate'), address),
  no_show: (visitor) => fill(child(visitor, 'Status'), { NoShow: 'true' }),
  address: (visitor, { address }) => addressOf(child(visitor, 'Biographical'), address),
  site: (visitor, { site }) => siteOf(visitor, site),
  end: (visitor, { endedOn, how }) =>
    fill(child(visitor, 'EndProgram'), { Reason: how?.toUpperCase(), EffectiveDate: endedOn }),
  terminate: (visitor, { endedOn, reason }) =>
    fill(child(visitor, 'Terminate'), { OtherRemarks: reason, EffectiveDate: endedOn }),
};

function addressOf(parent: Element, address: SevisFacts['address']): void {
  fill(child(parent, 'USAddress'), {
    Address1: address?.address1,
    City: address?.city,
    State: address?.state,
    PostalCode: address?.postalCode,
  });
}

function siteOf(parent: Element, site: SevisFacts['site']): void {
  const of = child(parent, 'SiteOfActivity');
  fill(of, {
    SiteName: site?.siteName,
    Address1: site?.address1,
    City: site?.city,
    State: site?.state,
    PostalCode: site?.postalCode,
  });
}

function child(parent: Element, tag: string): Element {
  const made = (parent.ownerDocument as Document).createElement(tag);
  parent.appendChild(made);
  return made;
}

function fill(parent: Element, fields: Fields): void {
  for (const [tag, value] of Object.entries(fields)) child(parent, tag).textContent = value ?? '';
}
