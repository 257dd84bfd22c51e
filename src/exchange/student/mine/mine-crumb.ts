/** The way back to the student's own page. */
export const mineCrumb = { href: '/exchange/mine', text: { key: 'exchange.own.title' } };
