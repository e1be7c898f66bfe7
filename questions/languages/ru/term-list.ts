/**
 * Russian domains of terms. All words of a domain decline alike and have one gender, so that what agrees with them still does; where
 * declensions differ, one form of each stands for itself ("весной", "летом"). A verb's contrary has its aspect and governs the same case.
 */
import { lazy } from "../../lazy.ts";
import type { Domain } from "../terms.ts";

type Test = Pick<RegExp, "test">;

/** A domain, and where its words are terms of it. */
export interface RussianDomain extends Domain {
  /** What the text before the word ends with. */
  before?: Test;
  /** What the text after the word begins with. */
  after?: Test;
  /** What stands in the sentence, anywhere. */
  within?: Test;
  /** Which of its words are terms: what was built may be said to be destroyed, not the other way round. */
  only?: Test;
  /** What stands near when the word is another one or is told: nowhere in the sentence, the lead or the headline. */
  without?: Test;
  /** A contrary that a "but" or "because" beside it does not make absurd: left and right, the upper and the lower. */
  isFree?: true;
}

const words = (text: string): string[] => text.split(" ");

const ITSELF = [""];
const PAST = words("л ла ло ли");
const DOES = [...PAST, ...words("ть")];
/** Verbs that are reflexive, too. */
const CHANGES = [...DOES, ...words("лся лась лось лись ться")];
/** Imperfective verbs in -ать, -ять. */
const GOES_ON = [...CHANGES, ...words("ет ют ется ются")];
/** Short participles. */
const DONE = ["", ...words("а о ы")];
const HARD = words("ый ая ое ые ого ой ому ом ую ым ыми ых");
const VELAR = words("ий ая ое ие ого ой ому ом ую им ими их");
const SOFT = words("ий яя ее ие его ей ему ем юю им ими их");
const SIBILANT = words("ий ая ее ие его ей ему ем ую им ими их");
/** Masculine nouns in the singular, and in both numbers. */
const ONE = ["", ...words("а у ом е")];
const MANY = [...ONE, ...words("ы ов ам ами ах")];
/** Neuters in -ие. */
const ACT = words("е я ю ем и");

const pair = (
  stems: string,
  endings: readonly string[],
  where: Partial<RussianDomain> = {},
): RussianDomain => ({
  stems: words(stems),
  endings,
  isPair: true,
  ...where,
});
/** A contrary in forms that do not decline alike: each line has two. */
const pairs = (lines: string[], where: Partial<RussianDomain> = {}): RussianDomain[] =>
  lines.map((line) => pair(line, ITSELF, where));
const group = (
  stems: string,
  endings: readonly string[],
  where: Partial<RussianDomain> = {},
): RussianDomain => ({
  stems: words(stems),
  endings,
  ...where,
});
/** One group a line, each in one form. */
const groups = (lines: string[], where: Partial<RussianDomain> = {}): RussianDomain[] =>
  lines.map((line) => group(line, ITSELF, where));

/** "(?:[а-яё]+ ){0,2}школ…": one of these nouns is the next word, or stands behind up to two others. */
const over = (stems: string, most = 2): Test =>
  testLater(() => new RegExp(`^ (?:[а-яё]+ ){0,${most}}(?:${stems.replaceAll(" ", "|")})`));
const next = (stems: string): Test => over(stems, 0);
const listStems = (stems: string): string => `(?<![а-яё])(?:${stems.replaceAll(" ", "|")})`;
const near = (stems: string): Test => testLater(() => new RegExp(listStems(stems), "i"));

/** An expression that is made when it is first asked: most of the list's are of words that a text does not have. */
function testLater(make: () => RegExp): Test {
  const expression = lazy(make);
  return { test: (text) => expression().test(text) };
}

/** What goes up and down. */
const MEASURED =
  "цен расход доход трени давлени масс толщин популяц риск нагрузк выброс сопротивлени числ количеств дол[яюи] объ уровен уровн ставк налог производств продаж зарплат пенси стоимост тариф пошлин спрос потреблен бюджет численност населени выпуск добыч прибыл экспорт импорт площад скорост температур безработиц рейтинг финансирован штат срок плат рабоч пособи";
/** What is opened for people, and closed. */
const OPENED =
  "школ завод магазин музе театр границ аэропорт фабрик банк выставк посольств рынок парк клуб библиотек больниц университет гимназ училищ кафе ресторан станци отделени консульств фестивал типограф лицей институт кинотеатр бассейн стадион рудник шахт";
/** What is offered, and taken or turned down. */
const OFFERED =
  "предложени законопроект закон[а-я]*(?![а-яё]) резолюц поправк отставк приглашени услови заявк план проект бюджет кандидатур инициатив просьб петиц ходатайств жалоб апелляц соглашени сделк иск";
const BATTLES =
  "матч игр[уы] встреч выбор бо[йяе] войн сражени битв парти финал полуфинал гонк спор сет поедин дуэл процесс суд";
/** What has a left and a right side. */
const SIDED =
  "берег фланг рук ног сторон крыл приток полушари глаз бок обочин полос плеч колен лёгк легк желудоч предсерд част половин нижн верхн кра[йяею] ух[оеа] виск щек угол угл";

/** "Разрешить спор" is to end it. */
const NOT_SOLVED = /^ (?!(?:[а-яё]+ ){0,2}(?:спор|проблем|конфликт|вопрос|кризис|ситуаци|противореч))/;
const INFINITIVE = /^ [а-яё]{2,}(?:ть|ти|ться|тись|чь)(?![а-яё])/;
/** What follows from a refusal. */
const REFUSED = near("бойкот протест возмущ наказ уволен уволи штраф арест гроз");
/** Not behind what agrees with it, "этим летом", "последним днём", nor in a clause that tells it by the way. */
const FIRST_CLAUSE = /^[^,:—«]*[а-яё\d](?<![а-яё](?:[иы]м|[оея]й|[иы]х|[ое]го)) $/;

const VERBS: RussianDomain[] = [
  pair("увеличи сократи", [...CHANGES, "т", "тся"], { within: near(MEASURED) }),
  pair("уменьши увеличи", [...CHANGES, "т", "тся"], { within: near(MEASURED) }),
  pair("сократи увеличи", [...CHANGES, "т", "тся"], { within: near(MEASURED) }),
  pair("понизи повыси", CHANGES, { within: near(MEASURED) }),
  pair("повыси снизи", CHANGES, { within: near(MEASURED) }),
  pair("снизи повыси", CHANGES, { within: near(MEASURED) }),
  pair("увеличива сокраща", GOES_ON, { within: near(MEASURED) }),
  pair("уменьша увеличива", GOES_ON, { within: near(MEASURED) }),
  pair("повыша снижа", GOES_ON, { within: near(MEASURED) }),
  pair("усили ослаби", DOES),
  pair("улучши ухудши", CHANGES),
  pair("улучша ухудша", GOES_ON),
  pair("ускори замедли", CHANGES),
  pair("ускоря замедля", GOES_ON),
  pair("расшири сузи", CHANGES),
  pair("ужесточи смягчи", DOES),
  pair("подорожа подешеве", DOES),
  pair("потепле похолода", DOES),
  pair("поддержа осуди", DOES, {
    after: over(
      "решени назначени действи политик позици заявлени удар операци вторжени введени закон реформ запрет санкци арест протест забастовк",
    ),
  }),
  pair("похвали раскритикова", DOES, { after: /^(?! за )/ }),
  pair("одобри отклони", DOES),
  pair("приня отклони", [...DOES], { after: over(OFFERED) }),
  pair("запрети разреши", DOES, { after: NOT_SOLVED }),
  pair("запреща разреша", [...DOES, ..."ет ют".split(" ")], {
    after: NOT_SOLVED,
  }),
  pair("отказа согласи", words("лся лась лось лись"), { after: INFINITIVE, without: REFUSED }),
  pair("отказыва соглаша", words("лся лась лось лись ется ются"), {
    after: INFINITIVE,
    without: REFUSED,
  }),
  pair("подтвержда отрица", words("ет ют л ла ли"), {
    after:
      /^(?:, что| (?:[а-яё]+ ){0,2}(?:обвинени|информаци|сообщени|слух|факт|причастност|вин[уы]|участи|данны|намерени))/,
  }),
  pair("выигра проигра", DOES, { after: over(BATTLES), without: / у / }),
  pair("купи прода", DOES, { without: / у | за собственн/ }),
  pair("приобре прода", PAST, { without: / у |опыт|популярн|известн|знани|статус/ }),
  pair("нача закончи", words("лся лась лось лись"), {
    after: /^(?! со? |\.)/,
    without: near("продолж конц законч заверш длил длит окончан прекрат с \\d"),
  }),
  pair("откры закры", CHANGES, { after: over(OPENED, 3) }),
  pair("построи разруши", PAST, { only: /^постр/, without: near("проект из для архитектор зодч") }),
  pair("экспортиру импортиру", words("ет ют"), { without: / (?:в|из) [А-ЯЁ]/ }),
  ...pairs(["помог помешал", "помогла помешала", "помогло помешало", "помогли помешали"], {
    after: /^ (?:[а-яёА-ЯЁ]+ ){1,3}[а-яё]{2,}(?:ть|ти|ться|тись|чь)(?![а-яё])/,
  }),
  ...pairs(["подтвердил опроверг", "подтвердила опровергла", "подтвердили опровергли"], {
    after: /^ (?!сво[йюиеё]|мастерств|готовност|намерени|рол)/,
  }),
  ...pairs(["вырос упал", "выросла упала", "выросло упало", "выросли упали"], {
    after: /^ (?:(?:примерно|почти) )?(?:на|до|с) (?:\d|треть|четверть|половину)/,
  }),
];

const PARTICIPLES: RussianDomain[] = [
  pair("увеличен сокращён", DONE),
  pair("повышен снижен", DONE),
  pair("открыт закрыт", DONE, { after: over(OPENED, 3) }),
  pair("принят отклонён", DONE, { without: near("на в") }),
  pair("одобрен отклонён", DONE),
  pair("запрещён разрешён", DONE),
  pair("построен разрушен", DONE, {
    only: /^постр/,
    without: near("и проект из для архитектор зодч на месте стил"),
  }),
  pair("виновн невиновн", words("ым ой ыми")),
];

const NOUNS: RussianDomain[] = [
  pair("повышени снижени", ACT, { after: next(MEASURED) }),
  pair("увеличени сокращени", ACT, { after: next(MEASURED) }),
  pair("уменьшени увеличени", ACT, { after: next(MEASURED) }),
  pair("улучшени ухудшени", ACT),
  pair("усилени ослаблени", ACT),
  pair("ужесточени смягчени", ACT),
  pair("рост спад", ONE, {
    after: next("производств экономик безработиц продаж экспорт импорт спрос потреблени"),
  }),
  pair("экспорт импорт", ONE, { without: / (?:в|из) [А-ЯЁ]|из-за границ/ }),
  pair("экспортер импортер", MANY, { without: / (?:в|из) [А-ЯЁ]/ }),
  pair("ввоз вывоз", ONE, { after: /^ (?!в |из )/ }),
  pair("доход расход", words("ы ов ам ами ах")),
  pair("покупк продаж", words("е и у"), { after: /^ [а-яё]/ }),
  pair("сторонник противник", ["", ...words("а у ом и ов ам ами ах")], { after: /^ [а-яё]{3,}/ }),
  pair("большинств меньшинств", words("о а у ом е"), {
    before: /(?:^|[^еоы][егом]{0,1} )$/,
    after:
      /^ (?:жителей|голос|депутат|сенатор|участник|избирател|учен|опрошен|пассажир|студент|сотрудник|семей|стран)/,
  }),
  pair("мужчин женщин", ["", ...words("ам ами ах")], {
    without: near("корм груд беремен род жен муж мальчик девоч мам пап бород"),
  }),
  pair("рассвет закат", words("е а"), { before: /(?:на|до|после) $/ }),
];

const ADJECTIVES: RussianDomain[] = [
  pair("лев прав", HARD, { after: next(SIDED), isFree: true }),
  pair("верхн нижн", SOFT, {
    after: next("этаж част течени палат полк ярус слой слое границ ступен кра"),
    isFree: true,
  }),
  pair("внутренн внешн", SOFT, {
    after: next("политик рынок рынк долг сло[йеяи] двор стен сторон торговл поверхност"),
  }),
  pair("мужск женск", VELAR, {
    after: next(
      "команд сборн монастыр школ гимнази клуб хор турнир одиночн училищ баскетбол футбол волейбол",
    ),
    isFree: true,
  }),
  pair("городск сельск", VELAR, { after: next("населени жител школ совет библиотек больниц") }),
  pair("государственн частн", HARD, {
    after: next(
      "компани школ банк собственност университет музе предприяти фирм больниц вуз сектор клиник телеканал",
    ),
  }),
  pair("платн бесплатн", HARD),
  pair("лёгк тяжёл", words("ая ое ого ой ому ом ую"), { after: next("травм ранени болезн форм авари") }),
  pair("нов стар", HARD, {
    after: next("здани мост корпус вокзал аэропорт стадион русл кладбищ маршрут рынок рынк"),
    without: near("нов стар построи строи откры"),
  }),
  pair("крупн мелк", words("ая ой ую ого ому"), { after: next("собственност монет буква") }),
  pair("ближн дальн", SOFT, { after: next("угол угл штанг стойк бере[гж]"), isFree: true }),
  pair("высок низк", VELAR, {
    after: next(
      "температур влажност давлени цен уровень уровн урожайност качеств доход рождаемост смертност спрос скорост",
    ),
  }),
  pair("мягк твёрд", words("ая ой ую ого ому"), { after: next("пород древесин дерев минерал пшениц") }),
  pair("хвойн лиственн", HARD, {
    after: next("лес дерев пород"),
    without: near("ель ел[иья] сосн берез берёз дуб листв хво игл"),
  }),
  pair("максимальн минимальн", HARD, {
    after: next(
      "глубин высот ширин длин скорост температур размер рост вес масс штраф наказани сумм стоимост возраст срок цен зарплат",
    ),
  }),
  pair("наибольш наименьш", SIBILANT, {
    after: next("глубин высот ширин длин скорост количеств числ площад дол расстояни"),
  }),
  pair("деревянн каменн", HARD, {
    after: next("дом церк храм мост стен собор крепост зда часовн дворц дворец башн"),
    without: near("пожар сгоре камн дерев"),
  }),
  pair("тёпл холодн", HARD, { after: next("течени климат ветер ветр пояс сезон") }),
  pair("пресн солён", HARD, { after: next("вод озер") }),
  pair("съедобн ядовит", HARD, { after: next("гриб ягод растени плод") }),
  pair("положительн отрицательн", HARD, { after: next("отзыв результат ответ оценк заключени") }),
];

const ADVERBS: RussianDomain[] = [
  pair("позади впереди", ITSELF, { after: /^ [А-ЯЁ]/ }),
  pair("низко высоко", ITSELF, { before: /слишком $/, isFree: true }),
  pair("рано поздно", ITSELF, { before: /слишком $/, isFree: true }),
  pair("медленно быстро", ITSELF, { before: /слишком $/, isFree: true }),
  pair("слева справа", ITSELF, { isFree: true }),
  pair("добровольно принудительно", ITSELF),
  pair("дважды трижды", ITSELF, {
    before: /[а-яё] $/,
    after: /^ (?!(?:и|подряд|в (?:день|год|неделю)))[^:—(]*$/,
    isFree: true,
  }),
  pair("больше меньше", ITSELF, { after: /^,? чем (?!просто|когда)/ }),
  pair("выше ниже", ITSELF, { after: /^,? чем / }),
  pair("дороже дешевле", ITSELF),
  pair("старше младше", ITSELF, { without: near("класс") }),
  pair("быстрее медленнее", ITSELF, { after: /^,? чем / }),
  pair("тяжелее легче", ITSELF, { after: /^,? чем / }),
  pair("длиннее короче", ITSELF),
  pair("сильнее слабее", ITSELF, { after: /^,? чем / }),
  pair("до после", ITSELF, {
    after:
      /^ (?:(?:Первой|Второй|Великой|Гражданской|мировой|Отечественной) ){0,2}(?:войны|революции|выборов|обеда|ужина|завтрака|полуночи|полудня|уроков|заседания|матча|концерта|переговоров|встречи|голосования|референдума|реформы|ремонта|реставрации|каникул|тренировки)(?![а-яё])/,
    without: / от | с /,
  }),
];

/** Where it lies for good is known to who knows the map, and another quarter in the sentence tells: "с юга на север". */
const STANDING = new RegExp(
  `${listStems("север юг[аеу]? юж юго восток восточ запад полярн крайн дальн ближн располож находится находятся лежит лежат простира граничит омыва")}|— (?:[а-яё]+ ){0,3}(?:озер|город|остров|полуостров|река|гор|стран|столиц|област|район|провинци|штат)`,
  "i",
);

const PLACES: RussianDomain[] = [
  ...groups(
    [
      "севере юге востоке западе",
      "севера юга востока запада",
      "северу югу востоку западу",
      "север юг восток запад",
    ],
    {
      before: /(?:^|[^а-яё])(?:с|на|до|к|от|в) $/i,
      without: STANDING,
      isFree: true,
    },
  ),
  group("северн южн восточн западн", HARD, {
    after:
      /^ (?:част|побереж|сторон|склон|берег|окраин|фасад|ветер|ветр|стен|вход|крыл|направлени|район|провинци|штат|област|пригород|вершин|флигел|башн)/,
    without: STANDING,
    isFree: true,
  }),
  ...groups(
    [
      "северо-западе северо-востоке юго-западе юго-востоке",
      "северо-запада северо-востока юго-запада юго-востока",
      "северо-запад северо-восток юго-запад юго-восток",
    ],
    { without: STANDING, isFree: true },
  ),
  group("северо-западн северо-восточн юго-западн юго-восточн", HARD, { without: STANDING, isFree: true }),
];

const TIMES: RussianDomain[] = [
  ...groups(["весной летом осенью зимой"], {
    before: FIRST_CLAUSE,
    without: near(
      "снег мороз лёд льд[аоуе] жар[акуы] тепл тёпл холод урожа каникул лист цвет спячк гнезд перелёт перелет ледов март апрел ма[яей](?![а-яё]) июн июл август сентябр октябр ноябр декабр январ феврал зим лет[онаеу](?![а-яё]) летн весн осен",
    ),
    isFree: true,
  }),
  ...groups(["утром днём вечером ночью"], {
    before: FIRST_CLAUSE,
    after: /^(?! [А-ЯЁ]| рожден| побед| памят| независим| и )/,
    without: near(
      "сон спал темн рассвет закат завтрак ужин обед час[аоуы]?[вм]?(?![а-яё]) \\d{1,2}:\\d солнц звёзд звезд луна ноч утр вечер дн[еяюё]м? фейерверк салют спат",
    ),
    isFree: true,
  }),
  group("еженедельн ежемесячн ежеквартальн ежегодн", HARD, {
    after: next(
      "журнал плат выплат пособи отчёт отчет встреч заседани издани собрани конкурс премия фестивал взнос",
    ),
    isFree: true,
  }),
  ...groups(["начале середине конце"], {
    before: /(?:^|[^а-яё])[Вв] $/,
    after:
      /^ (?:(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|сезона|года|века|столетия|[XIV]+ века|\d{4}(?:-х)? год|месяца|недели|лета|осени|зимы|весны))/,
    isFree: true,
  }),
];

const ORDINALS: RussianDomain[] = [
  ...groups(["первым вторым третьим четвёртым"], {
    before: /(?:пришёл|пришел|финишировал|стартовал|прибежал|бежал) $/,
    without: near("перв втор трет четв[её]рт пят[оы] последн"),
    isFree: true,
  }),
  ...groups(["первом втором третьем четвёртом пятом"], {
    after: next("этаже курсе классе ряду месте круге раунде томе"),
    without: near("перв втор трет четв[её]рт пят[оы] последн"),
    isFree: true,
  }),
  ...groups(["первого второго третьего четвёртого пятого"], {
    after: next("этажа курса класса раунда тома круга места"),
    without: near("перв втор трет четв[её]рт пят[оы] последн"),
    isFree: true,
  }),
];

const THINGS: RussianDomain[] = [
  ...groups(
    [
      "отец дедушка дядя брат",
      "отца дедушки дяди брата",
      "отцу дедушке дяде брату",
      "отцом дедушкой дядей братом",
    ],
    {
      before: /(?:^|[^а-яё])(?:его|её|ее|их|мой|моего|моему|моим|с|к|от|у|и|сво[а-яё]+) $/,
      after: /^(?! и | (?:[а-яё]+ )?[А-ЯЁ])/,
      without: near(
        "родител сын доч внук внуч мат[ье] мам пап отцовск брат отец отц дед дяд сестр племянн близнец старш младш",
      ),
      isFree: true,
    },
  ),
  ...groups(["мать бабушка тётя сестра", "матери бабушки тёти сестры", "матерью бабушкой тётей сестрой"], {
    before: /(?:^|[^а-яё])(?:его|её|ее|их|моя|моей|с|к|от|у|сво[а-яё]+) $/,
    after: /^(?! и | (?:[а-яё]+ )?[А-ЯЁ])/,
    without: near(
      "родител сын доч внук внуч мат[ье] мам пап брат отец отц дед баб тёт тет сестр племянн близнец старш младш",
    ),
    isFree: true,
  }),
  ...groups(["скрипке гитаре флейте трубе виолончели", "скрипку гитару флейту виолончель трубу"], {
    before: /(?:игра[а-яё]*|сыграл[аи]?|играть|для|на) (?:на )?$/,
    without: near("скрип гитар флейт труба труб[ыуаоич] виолонч струн смыч"),
    isFree: true,
  }),
  ...groups(["футболу хоккею баскетболу волейболу теннису гандболу"], {
    before: /по $/,
    without: near(
      "футбол хокке баскетбол волейбол теннис гандбол шайб вратар гол клуб ворот корт ракет лига лиги фифа нба",
    ),
    isFree: true,
  }),
  ...groups(["футбол хоккей баскетбол волейбол теннис"], {
    before: /(?:игра[а-яё]+|сыграть) в $/,
    without: near("футбол хокке баскетбол волейбол теннис шайб ворот корт ракет коньк сетк лёд льд"),
    isFree: true,
  }),
  ...groups(["математике физике химии биологии истории географии информатике"], {
    before:
      /(?:олимпиад[а-я]*|экзамен[а-я]*|учебник[а-я]*|урок[а-я]*|контрольн[а-я]+|преми[а-я]+|тест[а-я]*|оценк[а-я]+) по $/,
    without: near("математи физи хими биолог истори географ информати нобел задач"),
    isFree: true,
  }),
  ...groups(["математики физики химии биологии истории географии информатики"], {
    before:
      /(?:учител[а-яё]+|учительниц[а-я]+|преподавател[а-я]+|профессор[а-я]*|урок[а-я]*|учебник[а-я]*|кафедр[а-я]+|кабинет[а-я]*) $/,
    without: near(
      "математи физи хими биолог истори географ информати нобел формул опыт карт[аыуе] компьютер",
    ),
    isFree: true,
  }),
  group("юридическ историческ филологическ экономическ биологическ медицинск физическ", VELAR, {
    after: next("факультет"),
    without: near("юрист адвокат истор филолог эконом биолог медицин врач физик доктор"),
    isFree: true,
  }),
  group("английск немецк французск итальянск испанск китайск", VELAR, {
    only: /^(?!англ)/,
    after: /^ (?:язык|перевод|словар)/,
    without: /(?<=[а-яё»] )[А-ЯЁ]|англ|немец|франц|итал|испан|китай/,
    isFree: true,
  }),
  ...groups(["инженером учителем врачом бухгалтером механиком юристом журналистом программистом водителем"], {
    before: /(?:работа[а-яё]+|устроил[а-я]+|стать|стал|стала) (?:[а-яё]+ )?$/,
    without: near(
      "завод школ больниц учени суд газет редакц компьютер автобус машин клиник медицин строи чертеж мотор двигател урок учил лечи банк учёт статья статей",
    ),
    isFree: true,
  }),
  ...groups(["головы спины ноги руки шеи"], {
    before: /(?:травм[а-я]*|перелом[а-я]*|операци[а-я]+|ранени[а-я]+) $/,
    without: near("голов спин ног[аиуо] рук[аиуо] ше[яию] хром шлем мозг"),
    isFree: true,
  }),
  ...groups(["голову спину ногу руку грудь живот"], {
    before: /(?:ранен[аоы]?|ранил[аи]?|попал[аио]?|удар[а-я]*|травмировал[аи]?|сломал[аи]?) (?:в )?$/,
    without: near("голов спин ног[аиуо] рук[аиуо] груд живот"),
    isFree: true,
  }),
  ...groups(["поезде автобусе самолёте теплоходе автомобиле"], {
    before: /(?:^|[^а-яё])на $/,
    after: /^(?! и )/,
    without: near(
      "поезд автобус самолет самолёт теплоход автомоб машин вокзал аэропорт порт[уа] станц рейс полёт полет лете[лт] водител пилот пассажир дорог море реке купе вагон плы",
    ),
    isFree: true,
  }),
  group("подполковник полковник майор лейтенант", ONE, { after: /^ [А-ЯЁ]/, isFree: true }),
  group("католическ лютеранск баптистск методистск англиканск", VELAR, {
    after: next("церк приход общин священник епископ"),
    isFree: true,
  }),
  ...groups(["никеля меди золота серебра цинка свинца олова"], {
    before: /(?:добыч[а-я]+|запас[а-я]*|месторождени[а-я]+|из|тонн[а-я]*|грамм[а-я]*) $/i,
    after: /^(?! и |, )/,
    without: near("купол позол ювел украш мед[иь](?![а-яё]) медн золот серебр цинк свин олов"),
    isFree: true,
  }),
  ...groups(["пшеницы ячменя кукурузы риса картофеля"], {
    before:
      /(?:урожа[а-я]+|тонн[а-я]*|зёрен|зерен|посев[а-я]*|выращивани[а-я]+|пол[яе]|экспорт[а-я]*|импорт[а-я]*|килограмм[а-я]*) $/,
    after: /^(?! и |, )/,
    without: near("пшени ячмен кукуруз рис[ао]? картоф рожь ржи овёс овса хлеб мук"),
    isFree: true,
  }),
  ...groups(["яблок груш слив вишен персиков"], {
    after: /^(?! и |, )/,
    without: near("яблок яблон груш слив вишн персик"),
    isFree: true,
  }),
  ...groups(["коров овец коз свиней лошадей"], {
    after: /^(?! и |, )/,
    without: near("коров овец овц коз[аыуел] свин лошад кон[еья] молок шерст стриг всадник верх"),
    isFree: true,
  }),
  group("красн желт зелен бел черн оранжев розов коричнев", HARD, {
    after:
      /^ (?:машин|автомобил|плать|куртк|шапк|двер|крыш|шарф|кепк|рюкзак|рубашк|галстук|мяч|автобус|фургон|пальто|костюм|сумк|зонт|лент|карандаш|свитер|шляп|плащ|чемодан|папк|тетрад|конверт|сапог|перчатк)/,
    without: near("красн ж[её]лт зел[её]н бел чёрн черн оранж розов коричн цвет пожарн невест"),
    isFree: true,
  }),
];

/** A spelling with ё has one without it, which most texts use; that comes last, and its words are known by it. */
const twin = (domain: RussianDomain): RussianDomain[] => {
  const plain = domain.stems.map((stem) => stem.replaceAll("ё", "е"));
  return plain.every((stem, i) => stem === domain.stems[i])
    ? [domain]
    : [domain, { ...domain, stems: plain }];
};

export const DOMAINS: readonly RussianDomain[] = [
  ...VERBS,
  ...PARTICIPLES,
  ...NOUNS,
  ...ADJECTIVES,
  ...ADVERBS,
  ...PLACES,
  ...TIMES,
  ...ORDINALS,
  ...THINGS,
].flatMap(twin);
