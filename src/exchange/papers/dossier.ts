import type { HomeOnPaper } from '../../host-families/index.js';
import type { TermKind } from '../terms/term-kind.js';
import type { SchoolKind, Tuition } from '../schools/school-kind.js';

/** Whom a student calls. */
export interface CardContacts {
  coordinatorName: string;
  coordinatorPhone: string;
  coordinatorEmail: string;
  areaName: string;
  areaPhone: string;
}

export interface SchoolOnPaper {
  name: string;
  kind: SchoolKind;
  street: string;
  place: string;
  region: string;
  postalCode: string;
  website: string;
  offers: string[];
  contactName: string;
  contactEmail: string;
  contactPhone: string;
}

/** All that papers of a student are made of; null where it is not there yet. Days are ISO dates. */
export interface Dossier {
  applicationId: string;
  /** In which the student reads. */
  language: string;
  student: { name: string; country: string | null; birthDate: string | null };
  term: { name: string; kind: TermKind; beginsOn: string; endsOn: string };
  departsOn: string | null;
  sponsor: { name: string; programNumber: string; mainPhone: string; emergencyPhone: string; address: string };
  school: SchoolOnPaper | null;
  tuition: Tuition | null;
  contacts: CardContacts | null;
  policy: { insurer: string; policyNumber: string } | null;
  home: (HomeOnPaper & { kind: 'permanent' | 'arrival' | 'welcome' | 'temporary'; fromOn: string }) | null;
}
