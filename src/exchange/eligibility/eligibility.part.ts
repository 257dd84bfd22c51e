import type { ExchangePart } from '../exchange-part.js';
import { YearsController } from './years.controller.js';
import { YearsOverrides } from './years-overrides.service.js';

/** Whom the law lets come, and what the sponsor weighs. */
export const eligibilities: ExchangePart = { controllers: [YearsController], providers: [YearsOverrides] };
