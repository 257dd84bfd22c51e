/** What is asked with marks from 1 to 5. */
export const MARKED = ['overall', 'sessions', 'people', 'lodging', 'food', 'safe', 'again'] as const;
export type Marked = (typeof MARKED)[number];

/** So many answers have to stand together before any figure is shown, and so many more before it changes. */
export const FEWEST = 5;
