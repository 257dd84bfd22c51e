import type { Unit } from '../../platform/index.js';
import { ExchangePlacementAnswer } from './placement-answer.entity.js';
import type { DeclineCode } from './placement-state.js';

/** A yes in writing. */
export interface Agreement {
  /** The name that they typed as their signature. */
  typedName: string;
  isNoRelative: boolean;
  /** Asked where another student lives in the home. */
  agreesToTwo?: boolean | null;
  /** Asked where one adult lives alone. */
  agreesToSingleAdult?: boolean | null;
  /** Asked of the family. */
  hadCoachContact?: boolean | null;
}

/** A no, with what helps to find the next home. */
export interface Refusal {
  code: DeclineCode;
  text: string;
}

export async function keepAgreement(unit: Unit, answer: ExchangePlacementAnswer, told: Agreement): Promise<void> {
  const { typedName, isNoRelative, agreesToTwo = null, agreesToSingleAdult = null, hadCoachContact = null } = told;
  const words = { isNoRelative, agreesToTwo, agreesToSingleAdult, hadCoachContact };
  const given = { agrees: true, answeredAt: unit.now, typedName, ...words };
  await unit.manager.update(ExchangePlacementAnswer, answer.id, given);
  Object.assign(answer, given);
}

export async function keepRefusal(unit: Unit, answer: ExchangePlacementAnswer, { code, text }: Refusal): Promise<void> {
  const given = { agrees: false, answeredAt: unit.now, declineCode: code, reason: text.trim() };
  await unit.manager.update(ExchangePlacementAnswer, answer.id, given);
  Object.assign(answer, given);
}
