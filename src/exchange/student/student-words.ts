/** A BCP 47 tag, and how well it is spoken. */
export interface SpokenLanguage {
  tag: string;
  level: string;
}

export type Severity = 'mild' | 'severe';

/** By code of the animals of a home: cats, dogs, small_furry, birds, farm. */
export type AnimalAllergies = Readonly<Record<string, Severity>>;

/** What the student hopes for; nothing of it excludes a home. */
export interface StudentWishes {
  household?: 'children' | 'teen' | 'none' | 'any';
  setting?: 'city' | 'town' | 'country' | 'any';
  climate?: 'warm' | 'mild' | 'cold' | 'any';
  /** Names of states, as the student wrote them. */
  regions?: string[];
  bedtime?: 'early' | 'middle' | 'late';
  curfew?: 'early' | 'middle' | 'late';
  screens?: 'few' | 'some' | 'free';
  chores?: 'few' | 'some' | 'many';
  themes?: string[];
  company?: 'much' | 'some' | 'little';
  pets?: string[];
}
