/** The Department of State's own numbers for students of the programme, as they are printed on each card: 22 CFR 62.25(g)(6). */
export const DEPARTMENT = {
  name: 'U.S. Department of State, Office of Private Sector Exchange',
  phone: '+1 202 203 5029',
  email: 'jvisas@state.gov',
  hotline: '+1 866 283 9090',
} as const;
