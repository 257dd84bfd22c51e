import { defineLifecycle, type SubjectPolicy } from '../../platform/index.js';
import { ApplicationDocument, type DocumentState } from './application-document.entity.js';

export type DocumentEvent = 'accept' | 'return' | 'replace';

/** The programme's standing decides beforehand who may send and who may judge. */
const whoeverTheProgrammeLets: SubjectPolicy<ApplicationDocument> = {
  name: 'whoever the programme lets',
  allows: ({ kind }) => kind === 'account' || kind === 'system',
};

export const applicationDocumentLifecycle = defineLifecycle<DocumentState, DocumentEvent, ApplicationDocument, object>({
  aggregate: 'application-document',
  entity: ApplicationDocument,
  states: ['sent', 'accepted', 'returned', 'replaced'],
  initial: 'sent',
  transitions: [
    { from: ['sent', 'returned'], on: 'accept', to: 'accepted', who: whoeverTheProgrammeLets },
    { from: ['sent', 'accepted'], on: 'return', to: 'returned', who: whoeverTheProgrammeLets, needsReason: true },
    { from: ['sent', 'accepted', 'returned'], on: 'replace', to: 'replaced', who: whoeverTheProgrammeLets },
  ],
});
