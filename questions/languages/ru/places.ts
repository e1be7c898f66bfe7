/** Countries and cities in Russian text, in any case and with their preposition, and what could stand in their place. */
import { type Article, nameMention, type PlaceMention, type Sentence } from "../../article.ts";
import { lazy } from "../../lazy.ts";
import type { Word } from "../../words.ts";
import type { Alternative } from "../language.ts";
import { cities, countries } from "./data/places.ts";
import { CASES, type Case, decline, listForms } from "./declension.ts";
import { isHead } from "./heads.ts";
import { isNext, listWords, readLetters } from "./words.ts";

interface Place {
  area: "country" | "city";
  /** ISO 3166 code of the country. */
  code: string;
  region: string;
}

/** Names in use that CLDR does not give; by country code. */
const MORE_COUNTRIES: Record<string, string> = {
  "154": "GB:Англия,GB:Шотландия,GB:Уэльс",
  "030": "KR:Южная Корея,KP:Северная Корея,CN:КНР",
  "018": "ZA:ЮАР",
  "017": "CG:Конго,CF:ЦАР",
  "151": "BY:Белоруссия,MD:Молдавия",
  "035": "MM:Мьянма",
  "039": "MK:Македония,BA:Босния",
  "145": "AE:Эмираты",
  "013": "SV:Эль-Сальвадор",
};
const MORE_CITIES: Record<string, string> = {
  RU: "Санкт-Петербург,Петербург,Казань,Нижний Новгород,Великий Новгород,Челябинск,Уфа,Пермь,Воронеж,Краснодар,Тюмень,Ижевск,Хабаровск,Рязань,Пенза,Тула,Тверь,Ярославль,Смоленск,Псков,Мурманск,Архангельск,Вологда,Кострома,Калуга,Брянск,Курск,Белгород,Липецк,Тамбов,Орёл,Суздаль,Сочи,Ставрополь,Махачкала,Элиста,Чебоксары,Йошкар-Ола,Сыктывкар,Петрозаводск,Выборг,Тобольск,Кемерово,Улан-Удэ,Абакан,Норильск,Сургут,Магнитогорск,Тольятти,Таганрог,Новороссийск,Ростов-на-Дону,Ростов,Набережные Челны,Оренбург,Череповец,Комсомольск-на-Амуре,Дубна,Коломна,Муром,Серпухов,Великие Луки",
  UA: "Одесса,Харьков,Львов,Днепр,Чернигов,Полтава",
  BY: "Гомель,Витебск,Брест,Гродно",
  KZ: "Астана,Караганда,Шымкент,Павлодар",
  GE: "Батуми,Кутаиси,Гори",
  UZ: "Бухара,Хива",
  AM: "Гюмри",
  CN: "Пекин,Ухань,Гуанчжоу,Нанкин,Шэньчжэнь,Харбин",
  JP: "Киото,Осака,Хиросима,Нагасаки,Йокогама,Кобе",
  IN: "Дели,Мумбаи,Бангалор,Ченнаи",
  VN: "Ханой",
  TR: "Анкара,Измир,Анталья",
  IL: "Тель-Авив,Хайфа",
  IQ: "Мосул,Басра",
  SA: "Мекка",
  SY: "Алеппо",
  EG: "Александрия",
  MA: "Рабат,Марракеш",
  DE: "Гамбург,Мюнхен,Кёльн,Франкфурт,Франкфурт-на-Майне,Дрезден,Лейпциг,Штутгарт,Нюрнберг,Бонн,Бремен,Ганновер,Дюссельдорф,Веймар,Гейдельберг",
  FR: "Марсель,Лион,Ницца,Тулуза,Страсбург,Бордо,Нант,Версаль,Руан,Лилль,Канны,Гренобль",
  GB: "Манчестер,Ливерпуль,Бирмингем,Эдинбург,Глазго,Оксфорд,Кембридж,Лидс,Бристоль,Шеффилд,Кардифф,Белфаст,Брайтон,Саутгемптон",
  IT: "Милан,Неаполь,Венеция,Флоренция,Турин,Болонья,Генуя,Палермо,Пиза,Верона",
  ES: "Барселона,Севилья,Валенсия,Бильбао,Малага,Гранада",
  PT: "Порту",
  NL: "Роттердам,Гаага,Утрехт,Лейден",
  BE: "Антверпен,Гент,Брюгге",
  CH: "Женева,Берн,Базель,Лозанна,Давос",
  AT: "Зальцбург,Инсбрук,Грац,Линц",
  PL: "Краков,Гданьск,Вроцлав,Познань,Лодзь,Люблин",
  CZ: "Брно,Острава",
  GR: "Салоники",
  SE: "Гётеборг,Мальмё,Уппсала",
  NO: "Берген",
  FI: "Турку,Тампере",
  IS: "Рейкьявик",
  EE: "Тарту,Нарва",
  LT: "Каунас,Клайпеда",
  LV: "Даугавпилс,Юрмала",
  US: "Вашингтон,Бостон,Сан-Франциско,Хьюстон,Филадельфия,Майами,Атланта,Даллас,Сиэтл,Лас-Вегас,Новый Орлеан,Питтсбург,Кливленд,Балтимор,Милуоки,Сан-Диего",
  CA: "Монреаль,Оттава,Квебек,Калгари",
  MX: "Гвадалахара",
  BR: "Рио-де-Жанейро,Бразилиа",
  AU: "Канберра,Перт",
  NZ: "Веллингтон,Окленд",
  ZA: "Кейптаун,Претория,Дурбан",
};
/** Names of which readers ask whether в or на stands before them: no rival for another, and other names no rivals for them. */
const DISPUTED = listWords("Украина");
/** Islands take на: Rozental, Spravochnik po upravleniju. */
const ISLANDS = listWords(
  "Куба Кипр Мальта Ямайка Мадагаскар Гаити Филиппины Тайвань Маврикий Реюньон Барбадос Багамы Мальдивы Коморы Фиджи Палау Науру " +
    "Шри-Ланка Тонга Гваделупа Мартиника Аруба Кюрасао Гренада Доминика Сен-Мартен Гернси Джерси Монтсеррат Ангилья Пуэрто-Рико",
);
/** Small states and dependent territories: found in a text, but no rivals that would tempt. */
const MINOR = listWords(
  "Гибралтар Макао Лихтенштейн Андорра Сан-Марино Монако Джерси Гернси Ангилья Аруба Гваделупа Мартиника Монтсеррат Кюрасао Сен-Бартелеми Британия Конго " +
    "Сен-Мартен Синт-Мартен Реюньон Пуэрто-Рико Гонконг Ватикан КНДР КНР Косово Палестина Эсватини Лесото Белоруссия Молдавия Босния Македония Эмираты ЦАР " +
    "Гренландия Петербург Ростов Франкфурт Эль-Сальвадор Острова_Кайман Кабо-Верде Буркина-Фасо Гвинея-Бисау Тайвань Сент-Люсия",
);
/** Well-known cities that are each other's neighbours: rivals that would tempt. */
const NEIGHBOURS = [
  "Москва,Санкт-Петербург,Казань,Нижний Новгород,Самара,Саратов,Екатеринбург,Пермь,Воронеж,Ярославль",
  "Новосибирск,Омск,Томск,Красноярск,Иркутск,Барнаул,Тюмень,Хабаровск,Владивосток",
  "Тула,Калуга,Рязань,Тверь,Смоленск,Курск,Орёл,Псков,Вологда,Суздаль,Ярославль,Кострома,Муром",
  "Мурманск,Архангельск,Петрозаводск,Калининград,Выборг",
  "Киев,Минск,Варшава,Вильнюс,Рига,Таллин,Прага,Будапешт,Бухарест,Краков",
  "Тбилиси,Ереван,Баку,Батуми,Ташкент,Бишкек,Душанбе,Ашхабад,Самарканд",
  "Берлин,Париж,Лондон,Брюссель,Вена,Амстердам,Мадрид,Рим,Женева,Цюрих",
  "Гамбург,Мюнхен,Кёльн,Дрезден,Лейпциг,Штутгарт,Нюрнберг,Бонн",
  "Милан,Неаполь,Венеция,Флоренция,Турин,Болонья,Генуя",
  "Манчестер,Ливерпуль,Бирмингем,Эдинбург,Глазго,Оксфорд,Кембридж,Бристоль,Шеффилд",
  "Марсель,Лион,Ницца,Тулуза,Страсбург,Лилль",
  "Хельсинки,Стокгольм,Осло,Копенгаген,Рейкьявик,Дублин",
  "Афины,Белград,Загреб,София,Стамбул,Анкара,Любляна,Сараево",
  "Тегеран,Багдад,Дамаск,Бейрут,Иерусалим,Амман,Каир,Маскат,Эр-Рияд,Дубай",
  "Токио,Сеул,Пекин,Шанхай,Бангкок,Манила,Джакарта,Ханой,Сингапур,Дели",
  "Нью-Йорк,Вашингтон,Чикаго,Бостон,Лос-Анджелес,Сан-Франциско,Филадельфия,Детройт,Торонто,Монреаль",
  "Хьюстон,Майами,Атланта,Даллас,Сиэтл,Денвер,Финикс,Балтимор,Питтсбург,Кливленд",
  "Буэнос-Айрес,Богота,Сантьяго,Каракас,Монтевидео,Гавана,Мехико",
  "Найроби,Лагос,Кампала,Дакар,Аккра,Хартум,Кейптаун,Йоханнесбург",
  "Сидней,Мельбурн,Аделаида,Брисбен,Канберра,Веллингтон",
].map((group) => group.split(","));

/** Two names of one city. */
const SAME = new Map([
  ["Петербург", "Санкт-Петербург"],
  ["Ростов", "Ростов-на-Дону"],
  ["Франкфурт", "Франкфурт-на-Майне"],
]);
/** Names that are also words that open sentences: "Самое дождливое место". */
const MISREAD = listWords("Самоа Тонга Гори Порту Палау Науру Нигер Реюньон Доминика Того Антигуа");

const lexicon = new Map<string, Place>();
for (const source of [countries, MORE_COUNTRIES])
  for (const [region, list] of Object.entries(source))
    for (const entry of list.split(","))
      lexicon.set(entry.slice(3), { area: "country", code: entry.slice(0, 2), region });
for (const source of [cities, MORE_CITIES])
  for (const [code, list] of Object.entries(source))
    for (const name of list.split(","))
      if (!lexicon.has(name)) lexicon.set(name, { area: "city", code, region: code });

const regionByCode = new Map(
  [...lexicon.values()].flatMap((p) => (p.area === "country" ? [[p.code, p.region] as const] : [])),
);

/** Each form of each name: what it may be. */
for (const name of MISREAD) lexicon.delete(name);
const byForm = lazy(() => {
  const forms = new Map<string, { lemma: string; cases: Case[] }>();
  for (const lemma of lexicon.keys())
    for (const [form, cases] of listForms(lemma)) if (!forms.has(form)) forms.set(form, { lemma, cases });
  return forms;
});

/** Cases after prepositions that are taken into the mention, because they may change with the name: в/во, с/со, о/об, к/ко. */
const PREPOSITIONS: Record<string, Case[]> = {
  в: ["acc", "pre"],
  во: ["acc", "pre"],
  на: ["acc", "pre"],
  из: ["gen"],
  с: ["ins"],
  со: ["ins"],
  о: ["pre"],
  об: ["pre"],
  к: ["dat"],
  ко: ["dat"],
};
/** Prepositions that stay as they are before every name. */
const FIXED: Record<string, Case[]> = {
  от: ["gen"],
  до: ["gen"],
  для: ["gen"],
  у: ["gen"],
  около: ["gen"],
  близ: ["gen"],
  против: ["gen"],
  по: ["dat"],
  через: ["acc"],
  под: ["ins"],
  над: ["ins"],
  между: ["ins"],
  при: ["pre"],
};
const BEFORE_NAME = listWords(
  "северная южная восточная западная центральная новая старая северной южной восточной западной центральной новой старой северную южную восточную западную",
  "центральную новую старую святая малая великая малой великой малую великую нижней верхней царской царская дореволюционной",
);

/** Capitals stand for their states: "Москва заявила", "между Берлином и Москвой", "в Вашингтоне считают". */
const CAPITALS = listWords(
  "Москва Вашингтон Берлин Париж Лондон Киев Минск Пекин Пхеньян Сеул Токио Тегеран Анкара Брюссель Варшава Рим Мадрид Афины Вена Прага Будапешт Бухарест София Белград Загреб " +
    "Скопье Тбилиси Ереван Баку Астана Ташкент Бишкек Душанбе Ашхабад Рига Вильнюс Таллин Хельсинки Стокгольм Осло Копенгаген Дублин Лиссабон Берн Оттава Мехико Гавана Каракас Бразилиа Каир " +
    "Дамаск Багдад Кабул Эр-Рияд Иерусалим Дели Исламабад Ханой Канберра Кишинев Подгорица Любляна Братислава Сараево Тирана Бейрут Амман Доха",
);
const SPOKEN =
  /^(?:[а-яё]+ ){0,2}?(?:заяв|счита|подч[её]рк|отме[чт]|увер|надеют|рассчит|говор|призва|призы|опаса|полага|реши|намере|понима|отказ|пригроз|обвин|требу|объяв|сообщ|поясн|возраз|недовольн)[а-яё]*(?:ли|ят|ют|ат|ны)/;
/** Parts of countries and of the world: they are no people and no towns. */
const REGION_LISTS: Record<string, string> = {
  US: "Аризона Калифорния Техас Флорида Алабама Айова Луизиана Вирджиния Джорджия Огайо Мичиган Массачусетс Пенсильвания Невада Небраска Канзас Кентукки Колорадо Миннесота Миссисипи Миссури Монтана Мэн Мэриленд Орегон Оклахома Теннесси Юта Вермонт Висконсин Вайоминг Гавайи Аляска Айдахо Делавэр Иллинойс Индиана Арканзас Бруклин Манхэттен Голливуд Гарлем",
  RU: "Сибирь Урал Чечня Татарстан Башкирия Дагестан Бурятия Якутия Карелия Коми Приморье Камчатка Сахалин Чукотка Таймыр Поволжье Подмосковье Забайкалье Волга Нева Ока Кама Обь Енисей Амур Ангара Байкал Ладога Эльбрус Кремль Русь Чувашия Мордовия Удмуртия Хакасия Калмыкия Алтай Кубань Казанка",
  DE: "Бавария Саксония Пруссия Гессен Тюрингия",
  GB: "Ольстер Корнуолл Йоркшир Кент Сассекс Темза Уайтхолл",
  FR: "Прованс Бретань Нормандия Корсика Сена Эльзас Бургундия Шампань",
  IT: "Тоскана Сицилия Сардиния Ломбардия Везувий Этна",
  ES: "Каталония Галисия Андалусия Арагон",
  CN: "Тибет Синьцзян Маньчжурия",
  ID: "Ява Суматра Бали Борнео",
  AU: "Квинсленд Тасмания",
  "": "Европа Азия Африка Америка Антарктида Антарктика Арктика Евразия Кавказ Крым Донбасс Тироль Крит Балканы Скандинавия Прибалтика Лапландия Полинезия Хоккайдо Кашмир Бенгалия Курдистан Аравия Месопотамия Персия Византия Валлония Фландрия Земля Луна Солнце Марс Венера Юпитер Сатурн Меркурий Уран Нептун Плутон Дон Дунай Рейн Нил Амазонка Эверест Арарат Килиманджаро Рождество Пасха Библия Коран Бог Интернет Инстаграм Твиттер Фейсбук Закавказье Помпеи",
};
const regions = lazy(() => {
  const forms = new Map<string, string>();
  for (const [code, names] of Object.entries(REGION_LISTS))
    for (const name of names.split(" ")) for (const form of listForms(name).keys()) forms.set(form, code);
  return forms;
});

/** Whether a word is a form of a region, river, planet and the like. */
export function isRegion(word: string): boolean {
  return regions().has(readLetters(word));
}

/** The form of a name in a list. */
const LISTED = "nominative";

/** How many of an article's places serve as rivals. */
const MAX_OWN = 20;

/** Looks one or two words up as a form of a known place. */
export function readPlace(
  words: readonly Word[],
  i: number,
): { lemma: string; cases: Case[]; last: number } | null {
  const word = words[i]?.text;
  if (word === undefined || word[0] === word[0]!.toLowerCase()) return null;
  const next = words[i + 1]?.text;
  const pair = next === undefined ? undefined : byForm().get(readLetters(`${word} ${next}`));
  if (pair !== undefined) return { ...pair, last: i + 1 };
  const single = byForm().get(readLetters(word));
  // USA and its like are written in capitals, or they are other words.
  if (single === undefined || (/^[А-ЯЁ]+$/.test(single.lemma) && word !== single.lemma)) return null;
  return { ...single, last: i };
}

/** The region or country code of a place's name; null where it is none. */
export function findPlace(lemma: string): Place | null {
  return lexicon.get(lemma) ?? null;
}

/** Finds the places of a sentence, but for those within a name of a person (`isTaken`) or of something else. */
export function findPlaces(sentence: Sentence, isTaken: (word: Word) => boolean): PlaceMention[] {
  const { words } = sentence;
  const found: PlaceMention[] = [];
  for (let i = 0; i < words.length; i++) {
    const reading = readPlace(words, i);
    if (reading === null || isTaken(words[i]!) || isPartOfName(sentence, words, i, reading.last)) continue;
    const before = words[i - 1];
    const preposition = before !== undefined && isNext(sentence, before, words[i]) ? before.text : "";
    const small = preposition.toLowerCase();
    const governed = PREPOSITIONS[small] ?? FIXED[small];
    const all =
      governed === undefined
        ? reading.cases.filter((c) => c !== "pre")
        : reading.cases.filter((c) => governed.includes(c));
    if (all.length === 0 || KIND.test(small)) continue;
    const cases = settle(all, words, i);
    const start = PREPOSITIONS[small] === undefined ? words[i]!.start : before!.start;
    const end = words[reading.last]!.end;
    found.push({
      kind: "place",
      lemma: reading.lemma,
      form: `${PREPOSITIONS[small] === undefined ? "" : `${preposition} `}${cases.join("+")}`,
      area: lexicon.get(reading.lemma)!.area,
      inTitle: isTitle(sentence, words, i, cases),
      paragraph: sentence.paragraph,
      sentence: sentence.index,
      start,
      end,
      text: sentence.text.slice(start - sentence.start, end - sentence.start),
    });
    i = reading.last;
  }
  return found;
}

/** "провинция Македония", "в городе Казани": the name of another thing, or in a case that the kind's form hides. */
const KIND =
  /^(?:провинци|област|штат|округ|район|город|посёл|посел|сел[оеау]$|деревн|остров|рек[аиуео]|гор[аыуе]$|озер|клуб|команд|отел|гостиниц|ресторан|стадион|улиц|площад|проспект|сборн|аэропорт|вокзал|станци|порт|газет|журнал|компани|имени|класс|тип|марк|модел)/;
const MOVING =
  /^(?:направ|отправ|прибы|приех|прие[зд]|поех|пое[зд]|верн|возвра|вв[оё]з|импорт|экспорт|постав|бежа|эмигр|перее|въе|визит|поезд|уех|лете|полет|прилет|вылет|депорт|экстрад|переда|попал|попас|высла|сосла|пришл|прише|войск|вступ|вторг|путешест)/;

/** A name that does not inflect is in the accusative after a word of going, else in the prepositional: "поехал в Чили", "живёт в Чили". */
function settle(cases: Case[], words: readonly Word[], i: number): Case[] {
  if (cases.length !== 2 || !cases.includes("acc") || !cases.includes("pre")) return cases;
  const isGoing = words.slice(Math.max(0, i - 4), i - 1).some((w) => MOVING.test(readLetters(w.text)));
  return [isGoing ? "acc" : "pre"];
}

/** In "Новая Англия", "«Москва»" or "Банк Англии" the place is part of a longer name. */
function isPartOfName(sentence: Sentence, words: readonly Word[], i: number, last: number): boolean {
  const [left] = [sentence.text.slice(0, words[i]!.start - sentence.start)];
  const before = words[i - 1];
  const isBeside = before !== undefined && isNext(sentence, before, words[i]);
  if (/[«“"„-]$/.test(left)) return true;
  if (
    isBeside &&
    (BEFORE_NAME.has(readLetters(before.text)) ||
      (i > 1 && /^[А-ЯЁ]/.test(before.text) && !isHead(before.text)))
  )
    return true;
  const after = words[last + 1];
  return (
    after !== undefined &&
    isNext(sentence, words[last]!, after) &&
    /^[А-ЯЁA-Z]/.test(after.text) &&
    readPlace(words, last + 1) !== null
  );
}

/** "президент Франции": the genitive says whose office or body is meant. */
function isTitle(sentence: Sentence, words: readonly Word[], i: number, cases: Case[]): boolean {
  if (!cases.includes("gen")) return false;
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) {
    if (!isNext(sentence, words[k]!, words[k + 1])) return false;
    if (isHead(words[k]!.text)) return true;
  }
  return false;
}

/** What a verb in the past agrees with: "Суздаль был", "Казань была", "Афины были". Names that don't inflect go by themselves. */
export function genderOf(lemma: string): string {
  const forms = decline(lemma);
  if (forms === null || forms.gen === forms.nom) return /^[А-ЯЁ]+$/.test(lemma) ? lemma : "indeclinable";
  if (/(?:ов|ей|[^аеиоуыэюяьй])$/.test(forms.gen)) return "p";
  return /[аяь]$/.test(lemma) && forms.acc !== forms.nom ? "f" : /[иы]$/.test(forms.gen) ? "f" : "m";
}

/** A name in a form and after its preposition: ("Франция", "в pre") → "во Франции"; null where it has another preposition, or cases that differ. */
export function inflectPlace(lemma: string, form: string): string | null {
  const [, preposition = "", cases = ""] = /^(?:(\S+) )?(\S+)$/.exec(form) ?? [];
  const forms = decline(lemma);
  const wanted = cases.split("+").filter((c): c is Case => CASES.includes(c as Case));
  if (forms === null || wanted.some((c) => forms[c] !== forms[wanted[0]!])) return null;
  const name = forms[wanted[0]!];
  if (preposition === "") return name;
  const written = fitPreposition(preposition, name);
  const small = preposition.toLowerCase();
  if (
    /^(?:во?|на)$/.test(small) &&
    (wanted[0] === "pre" || wanted[0] === "acc") &&
    (small === "на") !== ISLANDS.has(lemma)
  )
    return null;
  return `${written} ${name}`;
}

/** "в" → "во Франции", "во Вьетнаме"; "с" → "со Швецией"; "о" → "об Италии". Source: Rozental, Spravochnik po pravopisaniju, § 199. */
function fitPreposition(preposition: string, name: string): string {
  const small = preposition.toLowerCase();
  const [, isCapital] = [0, preposition[0] !== small[0]];
  let fit = small;
  if (small === "в" || small === "во") fit = /^[ВФ][бвгджзклмнпрстфхцчшщ]/i.test(name) ? "во" : "в";
  if (small === "с" || small === "со") fit = /^[СЗШЖЩ][бвгджзклмнпрстфхцчшщ]|^Щ/i.test(name) ? "со" : "с";
  if (small === "о" || small === "об") fit = /^[АЭИОУ]/i.test(name) ? "об" : "о";
  if (small === "ко") fit = "к";
  return isCapital ? fit.charAt(0).toUpperCase() + fit.slice(1) : fit;
}

/** Adjectives of countries that begin in another way than their names. */
const ADJECTIVES: Record<string, RegExp> = {
  Германия: /^(?:немец|немц|герман)/,
  Великобритания: /^(?:британ|англий|англич)/,
  Англия: /^(?:британ|англий|англич)/,
  США: /^(?:америк|северо-?америк)/,
  Россия: /^(?:росс|русск)/,
  Нидерланды: /^(?:нидерл|голланд)/,
  Турция: /^(?:тур(?:ец|ок|ки|ок|чан))/,
  Греция: /^греч|^греки?$|^греков/,
  Китай: /^кита/,
  "Северная Корея": /^северокоре/,
  "Южная Корея": /^южнокоре/,
};

/** Letters by which an adjective is known for that of a town: московский, тверская. */
const TOWN = 4;
/** The beginnings of towns' names with the codes of their countries. */
const codesByTown = lazy(() => {
  const codes = new Map<string, Set<string>>();
  for (const [name, { area, code }] of lexicon) {
    if (area !== "city" || name.length < TOWN) continue;
    const start = readLetters(name).slice(0, TOWN);
    codes.set(start, (codes.get(start) ?? new Set<string>()).add(code));
  }
  return codes;
});

/** Whether the rest of its sentence tells the place to whoever knows a little: by its adjective, its people, or as a capital that acts for its state. */
function isKnownByWords(article: Article, mention: PlaceMention): boolean {
  const sentence = article.sentences[mention.sentence]!;
  if (CAPITALS.has(mention.lemma)) {
    const after = article.paragraphs[mention.paragraph]!.slice(mention.end + 1, mention.end + 60);
    if (!mention.form.includes(" ") || SPOKEN.test(after)) return true;
  }
  const adjective = ADJECTIVES[mention.lemma];
  const code = lexicon.get(mention.lemma)?.code;
  const start = readLetters(mention.lemma).slice(0, mention.lemma.length > 4 ? 4 : 3);
  return sentence.words.some(({ text, start: at, end }) => {
    if (at >= mention.start && end <= mention.end) return false;
    const letters = readLetters(text);
    // "в России … на Камчатке"
    if (code !== undefined && code !== "" && /^[А-ЯЁ]/.test(text) && regions().get(letters) === code)
      return true;
    // "Тверская область … в России"
    if (
      mention.area === "country" &&
      /[сц]к(?:[иоа][йяе]|о[гм][оу]?|и[мх]и?|ую)$/.test(letters) &&
      codesByTown()
        .get(letters.slice(0, TOWN))
        ?.has(code ?? "") === true
    )
      return true;
    return (adjective?.test(letters) ?? false) || (letters.startsWith(start) && letters.length > 4);
  });
}

/** Other places in the mention's form: the article's own of the same kind first, then neighbours it does not name. */
export function findOtherPlaces(article: Article, mention: PlaceMention): Alternative[] {
  const place = lexicon.get(mention.lemma);
  if (place === undefined || DISPUTED.has(mention.lemma)) return [];
  // By its dictionary form alone, in a list of names, nothing agrees with it and nothing tells it.
  const isListed = mention.form === LISTED;
  if (!isListed && isKnownByWords(article, mention)) return [];
  const others: Alternative[] = [];
  const used = new Set<string>([SAME.get(mention.lemma) ?? mention.lemma]);
  const beside = article.mentionsBySentence[mention.sentence]!.filter(
    (m): m is PlaceMention => m.kind === "place" && m !== mention,
  );
  const codesBeside = new Set(beside.map((m) => lexicon.get(m.lemma)?.code));
  // A city beside its country, or a country beside its city, is known without the article.
  const isKnown = beside.some((m) => m.area !== mention.area && lexicon.get(m.lemma)?.code === place.code);
  if (isKnown && !isListed) return [];
  // Words that agree with the name would tell which it is: "с соседней _____, в которой".
  const isAgreeing =
    !isListed &&
    (!mention.form.includes(" ") ||
      /^,? (?:в |на |из |с |о )?котор/.test(
        article.paragraphs[mention.paragraph]!.slice(mention.end, mention.end + 12),
      ));
  const paragraphsOf = (lemma: string) => article.paragraphsByMention.get(nameMention("place", lemma));
  const add = (lemma: string, origin: Alternative["origin"]) => {
    const other = lexicon.get(lemma);
    if (
      other === undefined ||
      other.area !== mention.area ||
      lemma === mention.lemma ||
      SAME.get(lemma) === mention.lemma ||
      SAME.get(mention.lemma) === lemma ||
      DISPUTED.has(lemma)
    )
      return;
    if (mention.area === "country" && (other.code === place.code || codesBeside.has(other.code))) return;
    // Of two names of one city one will do.
    if (used.has(SAME.get(lemma) ?? lemma)) return;
    used.add(SAME.get(lemma) ?? lemma);
    if (isAgreeing && genderOf(lemma) !== genderOf(mention.lemma)) return;
    const text = inflectPlace(lemma, isListed ? "nom" : mention.form);
    if (text !== null && !others.some((o) => o.text === text)) others.push({ text, origin });
  };
  for (const { lemma } of article.places.filter((p) => p.area === mention.area).slice(0, MAX_OWN))
    add(lemma, paragraphsOf(lemma)!.has(mention.paragraph) ? "paragraph" : "article");
  for (const lemma of findNeighbours(mention)) if (paragraphsOf(lemma) === undefined) add(lemma, "outside");
  const rank = ["paragraph", "article", "outside"];
  return others.sort((a, b) => rank.indexOf(a.origin) - rank.indexOf(b.origin));
}

/** Countries of the same region and then of the best known; cities near by, of the same country, or of the best known. */
function findNeighbours({ lemma, area }: PlaceMention): string[] {
  const { region, code } = lexicon.get(lemma)!;
  const isRival = (name: string) => !MINOR.has(name) && !name.includes(" ");
  if (area === "city") {
    const group = NEIGHBOURS.find((list) => list.includes(lemma));
    // Without a group of its own: well-known cities of the same country, then of the same part of the world.
    const known = NEIGHBOURS.flat();
    const own = known.filter((name) => lexicon.get(name)?.code === code);
    const near = known.filter(
      (name) => regionByCode.get(lexicon.get(name)?.code ?? "") === regionByCode.get(code),
    );
    return group ?? [...own, ...near, ...known.filter((name) => lexicon.get(name)?.code !== "RU")];
  }
  const near = [...lexicon].flatMap(([name, p]) =>
    p.area === "country" && p.region === region && isRival(name) ? [name] : [],
  );
  const islands = [...ISLANDS].filter(isRival);
  return [...near, ...(ISLANDS.has(lemma) ? islands : WELL_KNOWN)];
}

/** Countries that every reader knows, for where a region has few names in the form asked for. */
const WELL_KNOWN =
  "Германия Франция Италия Испания Польша Турция Китай Индия Япония Канада Мексика Бразилия Египет Иран Пакистан Чили Перу США".split(
    " ",
  );
