import type { PartText } from '../../yaas/index.js';

export interface DemoText {
  title: string;
  language: string;
  statement: string;
  body: string;
  setVertically?: boolean;
  texts?: readonly PartText[];
}

/** Poems written for the demo season; nobody's but the portal's. */
export const poems: readonly DemoText[] = [
  {
    title: 'The bridge keeps both names',
    language: 'en',
    statement: 'My town and its partner both have an old bridge. I thought about what bridges hear.',
    body: `The bridge at home is iron, and it hums
when trucks go over with the morning's bread.
The bridge in yours is stone. A heron comes
and stands below it on one quiet leg.

I have not crossed it. But I know the sound
a coin makes falling from its middle arch,
because you sent me fourteen seconds, found
between two trams, the second week of March.

So now when mine begins its iron song
I hear the heron lift, the water close,
and think a river is a rope, as long
as two of us hold on to what it knows.`,
  },
  {
    title: 'Letter by slow ship',
    language: 'en',
    statement: 'My pen friend and I decided to write on paper for one year.',
    body: `It takes a month, so I must write
what will be true by then.
Not weather. Not the soccer score.
Not what I meant with "when".

I write: the plum tree has a wound
and flowers all the same.
I write: my sister learned to say
the first half of your name.

By the time you read this I'll be tall,
or kinder, or have failed.
I fold the page around a leaf.
We are already mailed.`,
  },
  {
    title: 'Puente',
    language: 'es',
    statement: 'Lo escribí pensando en mi abuela, que cruzó dos fronteras con una maleta.',
    body: `Mi abuela trajo el mar en una taza
y lo guardó en la cocina, junto al pan.
Decía: si algún día se hace grande,
que tenga dónde ir, que sepa andar.

Yo crecí con un mar sobre la mesa
y una ciudad al fondo, sin mapa todavía.
Ahora que te escribo, se desborda:
toma un poco. También era tu orilla.`,
  },
  {
    title: 'What the interpreter left out',
    language: 'en',
    statement: 'At the mayors’ meeting I was one of the student interpreters.',
    body: `The mayor said a sentence about steel.
I turned it into yours. It lost its coat.
You laughed at something: how a word can feel
like a warm stone that someone tucked in wool and wrote.

I left out how he touched the table twice,
the way my father does before bad news.
I left out that the water had no ice,
that both the mayors wore the same brown shoes.

They signed. The pens were handed to the crowd.
I kept the pause. It would not go in loud.`,
  },
  {
    title: 'Recipe for a city you have not seen',
    language: 'en',
    statement: 'A list poem. We cooked together over video.',
    body: `Take one window. Leave it on the latch.
Add a grandmother's radio, two blocks of rain,
a bakery that opens before the buses.

Stir in the word for "soon" until it thickens.
Season with a bell. (If you have no bell,
a bicycle will do.)

Let it stand overnight in the mind of a friend.
It will rise.

Serve in small cups, to strangers,
while it is still warm enough to be called home.`,
  },
  {
    title: '窓',
    language: 'ja',
    setVertically: true,
    texts: [
      {
        role: 'translation',
        locale: 'en',
        title: 'Windows',
        statement: 'My friend in our sister city and I looked out of our windows at the same time.',
        body: `Over there it is morning
here it is night
each of us holding
one half of the moon
we open
our windows

To be far away
is to be a letter
that has not yet arrived

Open it
and there is a voice`,
        madeBy: 'helper',
      },
    ],
    statement: '姉妹都市の友だちと、同じ時間に窓の外を見ました。',
    body: `そちらは朝で
こちらは夜です
同じ月を
半分ずつ持って
わたしたちは
窓をひらく

遠いということは
まだ着いていない
手紙のようなもの

ひらけば
声がする`,
  },
  {
    title: 'Minutes of the last meeting',
    language: 'en',
    statement: 'I take notes for our youth council.',
    body: `Present: the usual nine, and someone's dog.
Apologies from three who have exams.
Item one: the river and the fog.
Item two: who tells the town who we are.

It was proposed that trees be counted twice,
once by the ones who climb and once by those who pay.
Carried. It was proposed we ask advice
from someone under ten. She came, and stayed.

Any other business: hope. (No one objected.)
Next meeting: when the swifts come back. As I expected.`,
  },
  {
    title: 'My street, twinned',
    language: 'en',
    statement: 'For the kids on the street with the same name as ours.',
    body: `There is a Linden Street in yours and mine.
You have the lindens. We have just the sign.

You have a cat that walks on every sill.
We have a laundromat, a pharmacy, a hill.

You sent a seed in paper, folded small.
We dug it in against the schoolyard wall.

One day someone will ask us why it's there,
and we will say: to even up. To share.`,
  },
  {
    title: 'Voices of today',
    language: 'en',
    statement: 'I recorded ten people in my building and wrote down the first word of each.',
    body: `Wait, said the man with the mop.
Listen, said the girl with the drum.
Higher, said the baby, up.
Nobody asked us, said some.

Tomorrow, the teacher said, maybe.
Bread, said the smell on the stair.
Careful, said the lady
with the sun in her wheelchair.

I put them all in one sentence.
It would not stay on the page.
It went down the street without me
and it was every age.`,
  },
  {
    title: 'Inventar la mañana',
    language: 'es',
    statement: 'Un poema sobre levantarse temprano y tener esperanza.',
    body: `A las seis la ciudad es un boceto:
alguien dibuja un perro, una farola,
una mujer que abre su panadería
como quien abre el primer capítulo.

Yo borro un poco el humo de la esquina,
le pongo al río el color que tenía.
Mañana, si me prestas otro lápiz,
dibujamos también a los que faltan.`,
  },
  {
    title: 'Small instructions for peace',
    language: 'en',
    statement: 'I wanted it to be short enough to remember.',
    body: `Learn how they say the sea.
Learn who gets served first at the table, and why.
Ask for the song and not for the history.
Then ask for the history. Do not reply.

Carry the heavy end.
Be late only once.
When you go home, tell it as if they listened:
they are. There is no such thing as distance,
only people who have not had lunch.`,
  },
];

/** Short prose for the category of literature. */
export const essays: readonly DemoText[] = [
  {
    title: 'The water tower',
    language: 'en',
    statement: 'A true story about a mural, a vote and a ladder.',
    body: `Our town has a water tower that says nothing. In our partner city there is one with a whale on it, painted by students in 1998, and when their delegation came last spring the first thing a boy named for a river asked me was where our whale was.

I said we were still deciding. This was not true. Nobody had ever decided anything about the tower except to paint it white every eleven years.

So we asked. It turns out that to paint a water tower you need a council vote, a safety plan, four hundred gallons of primer, and somebody who is not afraid. We had somebody who was not afraid: my cousin, who is sixteen and repairs gutters. The rest took a year.

What nobody tells you about voting is how much of it is chairs. We set out sixty chairs and ninety people came. An old man said that white was dignified. A girl in third grade said that white was what you use before you start. I think that was the moment it passed, though the count took another hour.

We did not paint a whale. They have the whale. We painted the sea, all the way round, so that there would be somewhere for it to go.`,
  },
  {
    title: 'Things that fit in one suitcase',
    language: 'en',
    statement: 'About the week before I left for my exchange.',
    body: `Twenty-three kilograms is the weight of a medium dog. My mother weighed the suitcase four times, the way you check a sleeping child.

In it: two coats, because they said it rains sideways. A jar of what my uncle calls the good chili. Photographs printed on real paper, since my host grandmother does not look at phones. A deck of cards that is missing the six of hearts; everyone in my family knows that the joker is the six of hearts, and I wanted them to know it too.

Not in it: the dog. The hill. The word for being teased by people who love you.

The evening before, my father sat on the lid to close it, and did not get up for a while. "You will come back," he said, "with a different suitcase." I said it would be the same one. He said yes, the same one.

I understand it now. I am writing this at a kitchen table where the joker is the six of hearts, and somebody has just asked me to pass the rain.`,
  },
  {
    title: 'El traductor de pájaros',
    language: 'es',
    statement: 'Un cuento muy corto.',
    body: `En la plaza de mi ciudad hay un hombre que traduce pájaros. Se sienta en el tercer banco y, por una moneda, te dice lo que acaban de decir. Casi siempre es lo mismo: que hay migas, que viene el gato, que mañana llueve.

Un día vino una niña de nuestra ciudad hermana. No hablaba nuestro idioma, ni el hombre el suyo. Él señaló un gorrión. Ella se rió. Él dibujó un gato en el aire. Ella se llevó las manos a la cabeza.

Cuando se fue, el hombre no aceptó la moneda. "Hoy", dijo, "no he traducido nada. Hoy solo hemos escuchado los dos."`,
  },
];
