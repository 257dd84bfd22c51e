import lookUp from '@photostructure/tz-lookup';

/** The IANA time zone at a place; degrees, WGS84. Borders are exact to some kilometres; on the open sea it is a nautical zone. */
export const timeZoneAt = (latitude: number, longitude: number): string => lookUp(latitude, longitude);
