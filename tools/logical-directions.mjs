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
  'border-left-style': 'border-inline-start-style',
  'border-right-style': 'border-inline-end-style',
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
    .replace(/(?<=[{;]\s*)(margin|padding)\s*:\s*([^;}]+)/g, fourSides)
    .replace(/(?<=[{;]\s*text-align\s*:\s*)(left|right)/g, (side) => SIDES[side])
    .replace(/(?<=[{;]\s*float\s*:\s*)(left|right)/g, (side) => `inline-${SIDES[side]}`);
}

/** `padding: 1px 2px 3px 4px` names right and left by their place; fewer than four values are the same on both sides. */
function fourSides(declaration, property, value) {
  const [top, right, bottom, left, ...rest] = value.trim().split(/\s+(?![^(]*\))/);
  if (left === undefined || rest.length > 0 || right === left) return declaration;
  return `${property}-block:${top} ${bottom};${property}-inline:${left} ${right}`;
}
