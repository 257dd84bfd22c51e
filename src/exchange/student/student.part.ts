import type { ExchangePart } from '../exchange-part.js';
import { ExchangeStudent } from './exchange-student.entity.js';

/** The students themselves. */
export const students: ExchangePart = { entities: [ExchangeStudent] };
