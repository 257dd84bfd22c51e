export { pairDraw, wordsOfText } from './pair-draw.js';
