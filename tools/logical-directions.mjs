/**
 * The design system writes left and right; a page in Arabic starts on the right. This turns physical directions of a compiled sheet
 * into logical ones, so that one sheet serves both.
 */

const PROPERTIES = {
  'margin-left': 'margin-inline-start',
  'margin-right': 'margin-inline-end',
  'padding-left': 'padding-inline-start',
  'padding-right': 'padding-inline-end',
  'border-left': 'border-inline-start',
  'border-right': 'border-inline-end',
  'border-left-color': 'border-inline-start-color',
  'border-right-color': 'border-inline-end-color',
  'border-left-width': 'border-inline-start-width',
  'border-right-width': 'border-inline-end-width',
  'border-top-left-radius': 'border-start-start-radius',
  'border-top-right-radius': 'border-start-end-radius',
  'border-bottom-left-radius': 'border-end-start-radius',
  'border-bottom-right-radius': 'border-end-end-radius',
  left: 'inset-inline-start',
  right: 'inset-inline-end',
};

const SIDES = { left: 'start', right: 'end' };

/** The sheet with every declaration that names a side renamed to the side of the writing direction. */
export function logical(css) {
  return css
    .replace(/(?<=[{;]\s*)([a-z-]+)(?=\s*:)/g, (property) => PROPERTIES[property] ?? property)
    .replace(/(?<=[{;]\s*text-align\s*:\s*)(left|right)/g, (side) => SIDES[side])
    .replace(/(?<=[{;]\s*float\s*:\s*)(left|right)/g, (side) => `inline-${SIDES[side]}`);
}
