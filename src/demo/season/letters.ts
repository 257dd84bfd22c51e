/** What staff of the demo season write to many. */
export const letters = [
  {
    name: 'Consent is still missing',
    texts: {
      en: {
        subject: 'One step is missing for “{title}”',
        body: 'Dear {name},\n\n“{title}” is waiting for your answer in the {edition}. It takes three minutes, by the link in our first mail. Every answer counts, also a no.',
      },
      es: {
        subject: 'Falta un paso para «{title}»',
        body: 'Hola, {name}:\n\n«{title}» espera su respuesta en {edition}. Son tres minutos, con el enlace de nuestro primer correo. Cada respuesta cuenta, también un no.',
      },
    },
  },
  {
    name: 'The exhibit is open',
    texts: {
      en: {
        subject: 'The exhibit is open',
        body: 'Dear {name},\n\nthe works of the {edition} hang in the virtual exhibit. Have a look, and show it to somebody.',
      },
      es: {
        subject: 'La exposición está abierta',
        body: 'Hola, {name}:\n\nlas obras de {edition} ya están en la exposición virtual. Échele un vistazo y enséñesela a alguien.',
      },
    },
  },
];
