import { lawRule } from '../law-rule.js';
import { sentencesOf } from './sentences.js';

/** A sponsor as its record has it. */
export interface SponsorFacts {
  /** ISO date. */
  day: string;
  isTaxExempt: boolean;
  isUsPerson: boolean;
  /** The Department's number; empty when there is none. */
  designation: string;
  /** The last day (ISO) of the designation; null when nobody knows. */
  designatedUntil: string | null;
}

/** Nothing is issued in the name of a sponsor that is not, or no longer, designated. */
export const sponsorIsDesignated = lawRule<SponsorFacts>({
  id: 'sponsor-is-designated',
  cites: '22 CFR 62.25(b)',
  severity: 'block',
  reads: ['day', 'isTaxExempt', 'isUsPerson', 'designation', 'designatedUntil'],
  evidence: ['tax-exemption', 'designation'],
  sentences: sentencesOf('sponsor-is-designated'),
  check: ({ day, isTaxExempt, isUsPerson, designation, designatedUntil }) => {
    if (!isTaxExempt) return { lacks: 'exemption' };
    if (!isUsPerson) return { lacks: 'person' };
    return (
      (designation.trim() !== '' && designatedUntil !== null && day <= designatedUntil) || { lacks: 'designation' }
    );
  },
});

/** Who answers to the Department for a sponsor. */
export interface OfficersFacts {
  officers: readonly { rank: 'responsible' | 'alternate'; isUsPerson: boolean; isChecked: boolean }[];
}

export const sponsorHasOfficers = lawRule<OfficersFacts, 'least' | 'most'>({
  id: 'sponsor-has-officers',
  cites: '22 CFR 62.9(g)',
  severity: 'record',
  reads: ['officers'],
  evidence: ['criminal-check'],
  parameters: { least: { unit: 'persons', value: 1 }, most: { unit: 'persons', value: 10 } },
  sentences: sentencesOf('sponsor-has-officers'),
  check: ({ officers }, { least, most }) => {
    const alternates = officers.filter(({ rank }) => rank === 'alternate').length;
    const isCounted = officers.length - alternates === 1 && alternates >= least && alternates <= most;
    return (isCounted && officers.every(({ isUsPerson, isChecked }) => isUsPerson && isChecked)) || { alternates };
  },
});
