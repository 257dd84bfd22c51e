/** A city by its GeoNames name, country and, in the U.S., state. */
export type City = readonly [name: string, country: string, state?: string];

export interface DemoPartnership {
  with: City;
  /** Year of the signature, where it is well known; the history stays unknown otherwise, and is shown so. */
  since?: number;
}

export interface DemoMember {
  home: City;
  organisation: string;
  partners: readonly DemoPartnership[];
  /** Dues are not paid this year: the community may not take part, and is told why. */
  lapsed?: true;
}

/** Real communities and their true partnerships. The organisations' names are plain descriptions; no person is named. */
export const network: readonly DemoMember[] = [
  member('San Francisco', 'CA', [[['Osaka', 'JP'], 1957], [['Kraków', 'PL']], [['Assisi', 'IT']]]),
  member('Portland', 'OR', [
    [['Sapporo', 'JP'], 1959],
    [['Bologna', 'IT'], 2003],
  ]),
  member('Chicago', 'IL', [[['Warsaw', 'PL'], 1960], [['Durban', 'ZA']], [['Casablanca', 'MA']]]),
  member('Irondequoit', 'NY', [[['Poltava', 'UA']]]),
  member('Seattle', 'WA', [[['Kobe', 'JP'], 1957], [['Bergen', 'NO']], [['Nantes', 'FR']]]),
  member('Los Angeles', 'CA', [[['Nagoya', 'JP'], 1959], [['Auckland', 'NZ']]]),
  member('New Orleans', 'LA', [[['Matsue', 'JP']], [['Innsbruck', 'AT']]]),
  member('Louisville', 'KY', [[['Mainz', 'DE']], [['Quito', 'EC']]]),
  member('Tempe', 'AZ', [[['Skopje', 'MK'], 1971], [['Regensburg', 'DE']]]),
  member('Phoenix', 'AZ', [[['Catania', 'IT']], [['Hermosillo', 'MX']]]),
  member('San Diego', 'CA', [[['Yokohama', 'JP'], 1957], [['Edinburgh', 'GB']]]),
  member('Fort Worth', 'TX', [[['Budapest', 'HU'], 1990], [['Toluca', 'MX']]]),
  member('Des Moines', 'IA', [[['Kōfu', 'JP'], 1958]]),
  member('Denver', 'CO', [[['Brest', 'FR'], 1948], [['Nairobi', 'KE']]]),
  member('Cincinnati', 'OH', [[['Munich', 'DE'], 1989], [['Kharkiv', 'UA']]]),
  member('Baltimore', 'MD', [[['Rotterdam', 'NL']], [['Kawasaki', 'JP'], 1979]]),
  member('Honolulu', 'HI', [[['Hiroshima', 'JP'], 1959], [['Funchal', 'PT']]]),
  { ...member('Houston', 'TX', [[['Stavanger', 'NO'], 1980], [['Leipzig', 'DE']]]), lapsed: true },
];

type Link = readonly [City, number?];

function member(name: string, state: string, links: readonly Link[]): DemoMember {
  const partners = links.map(([city, since]) => ({ with: city, ...(since ? { since } : {}) }));
  return { home: [name, 'US', state], organisation: `Sister Cities of ${name}`, partners };
}
