import type { HostFamiliesPart } from '../host-families-part.js';
import { HomeAddresses } from './home-addresses.queries.js';
import { HomeCards } from './home-cards.queries.js';
import { HomesOnRecord } from './homes-on-record.queries.js';
import { HomesToPlace } from './homes-to-place.queries.js';
import { Hosting } from './hosting.service.js';

/** What programmes that place students ask of homes, and tell them. */
export const placing: HostFamiliesPart = { shared: [HomesToPlace, HomesOnRecord, HomeAddresses, HomeCards, Hosting] };
