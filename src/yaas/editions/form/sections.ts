import type { Section } from './section.js';
import { afterwards } from './sections/afterwards.js';
import { what } from './sections/what.js';
import { who } from './sections/who.js';

/** The pages of the form in their order; the categories, which have a page each, come between the second and the third part. */
export const sections: readonly Section[] = [...who, ...what, ...afterwards];

export const sectionOf = (code: string): Section | undefined => sections.find((section) => section.code === code);
