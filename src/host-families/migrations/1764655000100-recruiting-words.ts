import type { MigrationInterface, QueryRunner } from 'typeorm';
import { v7 as newId } from 'uuid';

type Line = readonly [kind: string, words: string, ...unless: string[]];

const STUDENT = 'student|students|teen|teens|teenager|teenagers|child|kid|boy|girl|he|she|they|somebody|someone|one';

const english: readonly Line[] = [
  [
    'last-minute',
    'last minute',
    'last minute change*|cancel*|question*|detail*|flight*|booking*|packing|shopping|rush|stress',
    'no|never|not|without|avoid*|prevent* last minute',
    'never|without ... last minute',
    'no|never|not|without|avoid* a|any|the last minute',
    'not|never|nothing|dont|doesnt|avoid* ... until|till|for|at|to the last minute',
  ],
  [
    'last-minute',
    'need*|seek*|want* ... family|families|home|homes|host|hosts immediately|now|today|tonight|asap',
    'need* to ... immediately|now|today|tonight|asap',
  ],
  ['last-minute', 'family|families|home|homes|host|hosts ... needed immediately|now|today|tonight|asap|urgently'],
  ['last-minute', 'immediately need* ... family|families|home|host*'],
  ['last-minute', 'time is running out'],
  ['last-minute', 'running out of time'],
  ['last-minute', 'before it is too late'],
  ['last-minute', 'before its too late'],
  ['last-minute', 'only|just ... days|weeks left', 'only|just ... days|weeks left to|in|of'],
  ['last-minute', 'act now|today|fast'],
  ['last-minute', 'hurry', 'no|not|never|without hurry', 'no|not|never|without a|any|in hurry'],
  ['last-minute', 'arrive*|arriving|land|lands|landing ... still ... no|without ... family|home'],

  ['pity', 'heartbreak*|heartbroken|heartrending'],
  ['pity', 'desperate*'],
  ['pity', 'poor student|students|child|children|kid|kids|boy|girl|teen|teenager'],
  ['pity', 'nowhere to go|live|stay'],
  ['pity', 'no one|nobody ... wants|wanted|chose|choose|chosen|picked'],
  ['pity', 'nobody wants|wanted|chose|picked'],
  ['pity', `${STUDENT} ... left behind`, 'no child left behind'],
  ['pity', 'feel|take|have pity'],
  ['pity', 'feel sorry'],
  ['pity', 'in tears'],
  ['pity', 'crying', 'crying baby|babies'],
  ['pity', 'dream|dreams ... crushed|shattered|dashed|destroyed|die|over'],
  ['pity', 'save|rescue ... dream|dreams|student|students|year'],
  ['pity', 'orphan|orphans|abandoned|unwanted'],
  ['pity', 'still waiting for a|her|his|their family'],

  ['guilt', 'how can|could you|anyone say|refuse|turn ... no|away'],
  ['guilt', 'how can|could you ... refuse|say no'],
  ['guilt', 'could|can you live with yourself'],
  ['guilt', 'dont let ... down'],
  ['guilt', 'do not let ... down'],
  ['guilt', 'turn* ... your|their back|backs'],
  ['guilt', 'if you dont|wont ... who|nobody'],
  ['guilt', 'if you do|will not ... who|nobody'],
  ['guilt', 'last|only hope'],
  ['guilt', 'only you can'],
  ['guilt', 'shame on', 'no shame on'],
  ['guilt', 'should|would be ashamed'],
  ['guilt', 'selfish'],
  ['guilt', 'future|dream|dreams|year|stay depend|depends on you|your'],
  ['guilt', 'good christian|christians|neighbor|neighbors|american|americans ... would'],
  ['guilt', 'you owe'],

  [
    'denied',
    `${STUDENT} ... will|would|could|may|might|is|are|being be|get|being|going ... denied`,
    'family|families|applicant*|adult*|application* will|would|may|is|are ... denied',
  ],
  [
    'denied',
    'will|would be denied',
    'family|families|applicant*|adult*|application*|access|entry|request* ... will|would be denied',
    'will|would be denied by|because|under|in writing',
  ],
  ['denied', `${STUDENT} ... turned away|down`],
  ['denied', `${STUDENT} ... sent home|back ... unless|without|if ... family|home|host`],
  ['denied', `unless|without ... family|home|host ... ${STUDENT} ... sent home|back`],
  [
    'denied',
    'lose|loses|losing ... place|spot|chance|visa|year|dream',
    'lose|loses|losing ... place|spot ... rules|law|school',
  ],
  [
    'denied',
    'miss|misses|missing ... chance|year|dream|opportunity',
    'miss|misses|missing school|class|classes ... year',
    'you ... miss|misses|missing ... chance|opportunity',
  ],
  [
    'denied',
    `${STUDENT} ... cannot|cant|wont|unable|not ... come|travel|participate|stay ... unless|without|if ... family|home|host`,
  ],
  [
    'denied',
    'unless|if ... family|home|host ... cannot|cant|wont|not|unable ... come|travel|participate',
    'if|unless your|the family ... not',
  ],
  ['denied', 'exchange|year|stay|program|programme ... cancelled|canceled ... unless|if|without'],

  ['urgent', 'urgent|urgently need*|seek*|look*|want*|request*|appeal*|call*|plea*', 'urgent call* number|line'],
  ['urgent', 'need*|seek*|wanted ... urgent|urgently', 'need* ... urgent care|help|attention|call|matter'],
  ['urgent', 'immediate family|home|placement|host|hosts needed', 'the|your|his|her|their immediate family'],
  ['urgent', 'immediate need*|placement|opening*'],
  ['urgent', 'still need*|seek*|look* ... family|families|home|homes|host|hosts'],
  ['urgent', 'emergency placement|appeal'],

  [
    'photograph',
    'photo*|picture*|pic|pics|portrait* of ... student|students|her|him|them|girl|boy|teen*',
    'photo*|picture* of ... your|the home|house|room*',
  ],
  ['photograph', 'student|students|her|his|their photo*|picture*|pic|pics|face|faces|smile'],
  ['photograph', 'photo*|picture* below|above|attached|here'],
  ['photograph', 'look at ... face|faces|smile|eyes'],

  [
    'untrue',
    'no|without|skip ... background|criminal check|checks|screening',
    'not|never|nobody ... without ... check|checks|screening',
    'no family|one|student|adult|home ... without ... check|checks|screening',
  ],
  ['untrue', 'no|without|skip ... interview|references needed|required|necessary'],
  [
    'untrue',
    'be|get|are paid|reimbursed to|for host|hosting',
    'not|never|nobody ... paid|reimbursed to|for host|hosting',
  ],
  [
    'untrue',
    'earn|extra money|income|cash',
    'no|not|never|without ... money|income|cash',
    'enough|family|household extra money|income|cash',
  ],
  [
    'untrue',
    'stipend|payout|allowance ... host|hosts|family|families',
    'no|not|never|without ... stipend|payout|allowance ... host|hosts|family|families',
  ],
  ['untrue', 'host|hosts|family|families ... stipend|payout', 'no|not|never|without ... stipend|payout'],
  ['untrue', 'choose|pick|select your|a|any student|teen|teenager|girl|boy'],
  ['untrue', 'browse ... student|students|profiles'],
  ['untrue', 'guarantee* ... student|match|fit|approval|place', 'cannot|cant|not|no|never ... guarantee*'],
  ['untrue', 'everyone|everybody|anyone|anybody ... approved|accepted'],
];

const ESTUDIANTE = 'estudiante|estudiantes|joven|jovenes|chica|chico|alumno|alumna|ella|el|nino|nina';

const spanish: readonly Line[] = [
  [
    'last-minute',
    'ultimo minuto',
    'cambio*|cancelacion*|pregunta*|detalle*|vuelo*|compra* de ultimo minuto',
    'no|nunca|sin|evita* ... ultimo minuto',
  ],
  [
    'last-minute',
    'ultima hora',
    'cambio*|cancelacion*|pregunta*|detalle*|vuelo*|compra*|noticia* de ultima hora',
    'no|nunca|sin|evita* ... ultima hora',
  ],
  [
    'last-minute',
    'necesita* ... familia|familias|hogar|hogares ... ya|ahora|hoy|inmediatamente|urgentemente',
    'ya que|no',
  ],
  ['last-minute', 'busca* ... familia|familias|hogar|hogares ... ya|hoy|inmediatamente|urgentemente', 'ya que|no'],
  ['last-minute', 'necesita* ya|inmediatamente ... familia|familias|hogar|hogares'],
  ['last-minute', 'se acaba|agota el tiempo'],
  ['last-minute', 'antes de que sea ... tarde'],
  ['last-minute', 'solo|apenas quedan ... dias|semanas'],
  ['last-minute', 'apurate|apurese|apurense'],
  ['last-minute', 'dese|date|dense prisa'],
  ['last-minute', 'actue ya|ahora|hoy'],

  ['pity', 'desesperad*|desgarrador*'],
  ['pity', 'pobre|pobres estudiante|estudiantes|joven|jovenes|chica|chico|nino|nina|muchacho|muchacha'],
  ['pity', 'no tiene|tienen ... donde|adonde ir|vivir|quedarse'],
  ['pity', 'nadie ... quiere|quiso|eligio|escogio'],
  ['pity', 'tenga|ten|tengan|sienta lastima|compasion|piedad'],
  ['pity', 'da|dan lastima|pena'],
  ['pity', 'llorando', 'bebe* llorando'],
  ['pity', 'sueno|suenos ... roto|rotos|destruido|destruidos|hecho|hechos'],
  ['pity', 'salve|rescate|salva|rescata ... sueno|suenos|estudiante|joven|ano'],
  ['pity', 'huerfano*|huerfana*|abandonado*|abandonada*'],

  ['guilt', 'como ... puede|podria|podrias|puedes ... decir que no'],
  ['guilt', 'no ... defraude|defraudes|falle|falles|abandone|abandones'],
  ['guilt', 'dar|da|das|de|des la espalda'],
  ['guilt', 'si usted|tu no ... quien|nadie'],
  ['guilt', 'ultima|unica esperanza'],
  ['guilt', 'solo usted|tu puede|puedes'],
  ['guilt', 'verguenza|egoista*', 'sin verguenza|egoista*', 'no ... verguenza'],
  ['guilt', 'futuro|sueno|ano ... depende de usted|ti|ustedes'],
  ['guilt', 'buen|buenos cristiano|cristianos|vecino|vecinos ... haria|harian|ayudaria'],

  [
    'denied',
    `${ESTUDIANTE} ... sera|seran|seria|serian rechazad*|denegad*|excluid*`,
    'familia*|solicitud*|solicitante* ... rechazad*|denegad*|excluid*',
  ],
  ['denied', 'se le|les negara|denegara|cancelara'],
  ['denied', 'perdera|perderan|pierde|pierden|perderia ... lugar|plaza|oportunidad|visa|ano|sueno'],
  [
    'denied',
    'no podra|podran|puede|pueden ... venir|viajar|participar ... si|sin|salvo ... familia|hogar',
    'la|su familia no podra|puede ... viajar|participar',
  ],
  ['denied', 'sin|si ... familia|hogar ... no podra|podran|puede|pueden ... venir|viajar|participar'],
  ['denied', 'quedara|quedaran|queda ... sin ... intercambio|viaje|ano'],

  ['urgent', 'urge|urgen ... familia|familias|hogar|hogares|casa'],
  [
    'urgent',
    'urgente* ... familia|familias|hogar|hogares|busca*|necesita*',
    'caso|casos|asunto*|atencion urgente* ... familia|familias|hogar|hogares|busca*|necesita*',
  ],
  ['urgent', 'busca*|necesita*|llamado|llamamiento ... urgente*', 'necesita* ... atencion|ayuda urgente'],
  ['urgent', 'todavia|aun busca*|necesita* ... familia|familias|hogar|hogares'],

  [
    'photograph',
    'foto*|imagen|imagenes|retrato* de|del ... estudiante|estudiantes|ella|chica|chico|joven|jovenes',
    'foto*|imagen|imagenes de|del ... su|la|el casa|hogar|cuarto*|dormitorio*',
  ],
  ['photograph', 'su|sus foto*|imagen|cara|caras|sonrisa', 'sus fotos|fotografias de|del|de la casa|hogar'],
  ['photograph', 'foto*|imagen abajo|arriba|adjunta*'],
  ['photograph', 'mire|miren|mira ... cara|rostro|sonrisa|ojos'],

  [
    'untrue',
    'sin ... verificacion|revision|investigacion de antecedentes',
    'nadie|nunca|ninguna|ningun ... sin ... verificacion|revision|investigacion',
  ],
  ['untrue', 'sin entrevista|referencias'],
  ['untrue', 'gane|ganar|ingreso*|dinero extra|adicional*'],
  [
    'untrue',
    'le|les pagamos|pagan por|para hospedar|alojar|recibir',
    'no le|les pagamos|pagan por|para hospedar|alojar|recibir',
  ],
  ['untrue', 'elija|escoja|elige|escoge a|al|su|un|una ... estudiante|joven|chica|chico'],
  ['untrue', 'garantiza* ... estudiante|aprobacion|plaza', 'no|nunca ... garantiza*'],
];

/** The lists that recruiting text is read by when a portal begins; staff add lines and end them. */
export class RecruitingWords1764655000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE recruiting_words (
         id uuid NOT NULL, language text NOT NULL, kind text NOT NULL, words text NOT NULL, unless text[] NOT NULL DEFAULT '{}',
         added_at timestamptz NOT NULL, added_by uuid, ended_at timestamptz, ended_by uuid,
         CONSTRAINT recruiting_words_pkey PRIMARY KEY (id),
         CONSTRAINT recruiting_words_were_added_by_account FOREIGN KEY (added_by) REFERENCES account (id) ON DELETE RESTRICT,
         CONSTRAINT recruiting_words_were_ended_by_account FOREIGN KEY (ended_by) REFERENCES account (id) ON DELETE RESTRICT,
         CONSTRAINT recruiting_words_kind_is_known CHECK (kind IN ('last-minute', 'pity', 'guilt', 'denied', 'urgent', 'photograph', 'untrue')),
         CONSTRAINT recruiting_words_language_is_listed CHECK (language IN ('en', 'es')),
         CONSTRAINT recruiting_words_are_not_blank CHECK (btrim(words) <> ''),
         CONSTRAINT recruiting_words_that_ended_say_when CHECK (ended_by IS NULL OR ended_at IS NOT NULL))`,
    );
    await runner.query(
      'CREATE UNIQUE INDEX recruiting_words_stand_once ON recruiting_words (language, kind, words) WHERE ended_at IS NULL',
    );
    await runner.query('CREATE INDEX recruiting_words_added_by ON recruiting_words (added_by)');
    await runner.query('CREATE INDEX recruiting_words_ended_by ON recruiting_words (ended_by)');
    for (const [language, lines] of [
      ['en', english],
      ['es', spanish],
    ] as const)
      for (const [kind, words, ...unless] of lines)
        await runner.query(
          'INSERT INTO recruiting_words (id, language, kind, words, unless, added_at) VALUES ($1, $2, $3, $4, $5, now())',
          [newId(), language, kind, words, unless],
        );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE recruiting_words');
  }
}
