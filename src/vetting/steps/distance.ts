import { geoDistance } from 'd3-geo';

/** Degrees, WGS84. */
export interface Spot {
  lat: number;
  lon: number;
}

/** How distances are told, kept beside each that is kept. */
export const DISTANCE_METHOD = 'great circle between the places of the two homes, on a sphere of 3,958.76 miles';

/** The Earth's mean radius: 6,371.0088 km. */
const MEAN_RADIUS_MILES = 3958.7613;

export const milesBetween = (one: Spot, other: Spot): number =>
  geoDistance([one.lon, one.lat], [other.lon, other.lat]) * MEAN_RADIUS_MILES;

/** To a tenth, upward: what lies beyond a limit is never told as the limit itself. */
export const tenthsOfMiles = (miles: number): number => Math.ceil(Number((miles * 10).toFixed(6))) / 10;
