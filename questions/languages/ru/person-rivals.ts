/** Other people of a Russian text in the case of a name; none where the words beside it tell who it is. */
import { type Article, type PersonMention } from "../../article.ts";
import { findWords } from "../../words.ts";
import type { Alternative } from "../language.ts";
import { readHead } from "./heads.ts";
import { isParticle } from "./name-runs.ts";
import { listPersons } from "./names.ts";
import type { Person } from "./full-names.ts";
import { declineSurname } from "./surnames.ts";
import { stemWord } from "./words.ts";

/** Characters beside a mention that are looked at. */
const LOOK = 40;

const MAX_OWN = 20;

/** Other people of the article, of the same gender, with a name of the same kind in the same case. */
export function findOtherPeople(article: Article, mention: PersonMention): Alternative[] {
  const persons = listPersons(article);
  const person = persons.get(mention.entity);
  const cases = mention.form.split("+");
  const [first] = cases;
  if (person === undefined || person.gender === null || first === undefined || mention.form === "any")
    return [];
  if (isBystander(article, mention) || isOfficeBefore(article, mention) || isPeopleBefore(article, mention))
    return [];
  if (isSovereign(person)) return [];
  // "Бранстад, посол США в Китае, …": nobody else is that.
  const role = /^, (?:[а-яё]+(?:ий|ый|ой|ая) )?([а-яё]{3,}) /.exec(
    article.paragraphs[mention.paragraph]!.slice(mention.end, mention.end + LOOK),
  )?.[1];
  if (role !== undefined && readHead(role)?.calling === true) return [];
  // "_____, курфюрст Бранденбурга": nobody else of the text is that.
  if (APPOSED.test(article.paragraphs[mention.paragraph]!.slice(mention.end, mention.end + LOOK))) return [];
  // Who is done something to, or whose something is, is told by what it is; who does it may be any of those who do things in the text.
  if (!cases.includes("nom")) return [];
  // A verb in the past agrees: "Росс собиралась" is no man.
  const after = article.paragraphs[mention.paragraph]!.slice(mention.end, mention.end + LOOK);
  if (person.gender === "m" && /^ (?:не )?[а-яё]{2,}(?:ла|лась)(?![а-яё])/.test(after)) return [];
  // Who is named beside the gap is not in it.
  const beside = new Set(
    article.mentionsBySentence[mention.sentence]!.flatMap((m) =>
      m.kind === "person" && m !== mention ? [m.entity] : [],
    ),
  );
  const isFull = isFullName(mention.text);
  // "на реке Уче построил …": beside another name a name of another origin stands out.
  const isOriginTold = article.sentences[mention.sentence]!.words.some(
    (w, i) => i > 0 && /^[А-ЯЁ]/.test(w.text) && (w.start < mention.start || w.end > mention.end),
  );
  const isInitialled = mention.text.includes(".");
  const calling = readCallingBefore(article, mention);
  return [...article.people].slice(0, MAX_OWN).flatMap(([entity, mentions]): Alternative[] => {
    const other = persons.get(entity);
    if (
      entity === mention.entity ||
      beside.has(entity) ||
      isNamedAlike(person, other) ||
      other === undefined ||
      other.gender !== person.gender ||
      isMonarch(other.surname) !== isMonarch(person.surname) ||
      isSovereign(other) ||
      (isOriginTold && isSlavic(other.surname) !== isSlavic(person.surname))
    )
      return [];
    if (!mentions.some((m) => m.form.split("+").includes("nom"))) return [];
    // "палеонтолог _____": a philosopher is no rival.
    if (calling !== null && !isOfCalling(article, mentions, calling)) return [];
    const origin = mentions.some((m) => m.paragraph === mention.paragraph) ? "paragraph" : "article";
    const attested = mentions.find(
      (m) =>
        isFullName(m.text) === isFull &&
        !m.form.startsWith("given") &&
        m.text.includes(".") === isInitialled &&
        cases.every((c) => m.form.split("+").includes(c)),
    );
    if (attested !== undefined) return [{ text: attested.text, origin }];
    const text = isFull
      ? mention.form === "nom" && !isInitialled
        ? other.full
        : null
      : inflectSurname(other.surname, other.gender!, cases);
    return text === null || isFullName(text) !== isFull ? [] : [{ text, origin }];
  });
}

/** A noun after a comma, where no clause begins: what the person named before it is. */
const APPOSED =
  /^, (?!(?:котор|чь|кто|что|чтобы|где|куда|когда|как|если|хотя|пока|а|но|и|или|однако|поскольку|потому|так|не|по|в|на|с|со|из|о|об|для|к|у|от|за|при|после|до|без)(?![а-яё])|котор|[а-яё]+(?:щ|вш|нн|ем|им)[а-яё]{2,3}(?:ся)? |[а-яё]+(?:в|вши|вшись|ая|яя|уя|ясь) )[а-яё]+/;

/** Whether two may be one person by two names: "Уэйд Симс" and "Уэйд", "Пак Бён Сеуг" and "Сеуг". */
function isNamedAlike(a: Person, b: Person | undefined): boolean {
  if (b === undefined) return false;
  const parts = ({ full, surname }: Person) =>
    (full ?? surname).split(" ").map((part) => part.slice(0, ALIKE));
  const own = new Set(parts(a));
  // A given name in common is no sign where both have a surname.
  const shared = parts(b).filter((part) => own.has(part));
  return shared.length > 0 && (a.full === null || b.full === null || parts(a).at(-1) === parts(b).at(-1));
}
const ALIKE = 4;

/** The stem of the calling right before a name, "палеонтолог Расницын"; null where there is none. */
function readCallingBefore(article: Article, mention: PersonMention): string | null {
  const left = article.paragraphs[mention.paragraph]!.slice(Math.max(0, mention.start - LOOK), mention.start);
  const word = /([А-ЯЁа-яё-]+) $/.exec(left)?.[1];
  return word !== undefined && (readHead(word)?.calling === true || CALLING.test(word))
    ? stemWord(word)
    : null;
}

/** Endings of callings. Source: Švedova (ed.), Russkaja grammatika (1980), I, § 210 ff. */
const CALLING =
  /^[А-ЯЁ]?[а-яё]{2,}(?:лог|граф|ист|ик|тор|сор|соф|тель|ник|ер|ёр|ант|ент|ург|арь|вец|ница|истка|тка|герцог|князь|граф|лорд|барон|курфюрст|принц|маркиз|хан|эмир|султан|шейх)(?:а|у|ом|ем|е|я|ю)?$/;

/** Whether people are told to be of a calling, or of none. */
function isOfCalling(article: Article, mentions: readonly PersonMention[], calling: string): boolean {
  const own = mentions.flatMap((m) => readCallingBefore(article, m) ?? []);
  return own.length === 0 ? !mentions.some((m) => hasRole(article, m)) : own.includes(calling);
}

/** Whether a common noun stands right before a name, or words after a comma say who it is. */
function hasRole(article: Article, m: PersonMention): boolean {
  const text = article.paragraphs[m.paragraph]!;
  return (
    / (?!из |от |для |и |с |у |к |о |как |что |но |а |не |или )[а-яё]{4,} $/.test(
      text.slice(Math.max(0, m.start - LOOK), m.start),
    ) || /^, [а-яё]{4,} [а-яё]{4,}/.test(text.slice(m.end, m.end + LOOK))
  );
}

/** A surname in the cases that a form may be; null where they differ or where it has none of its own. */
function inflectSurname(surname: string, gender: "m" | "f", cases: string[]): string | null {
  if (surname.includes(" ") && !isMonarch(surname)) return cases.join() === "nom" ? surname : null;
  const forms = surname.includes(" ") ? null : declineSurname(surname, gender);
  if (forms === null) return surname;
  const [form, ...others] = cases.map((c) => (forms as Record<string, string>)[c]);
  // Instrumentals are -ым or -ом by origin, which the name does not tell.
  if (form === undefined || others.some((o) => o !== form) || cases.includes("ins")) return null;
  return form;
}

/** "Пётр I" is known by a number. */
function isMonarch(surname: string): boolean {
  return / [IVX]+$/.test(surname);
}

/** Rulers by their bynames: whoever stands beside them is no rival. */
function isSovereign({ full, surname }: { full: string | null; surname: string }): boolean {
  return /(?:Велик(?:ий|ая)|Грозный|Мудрый|Невский|Донской|Долгорукий|Завоеватель|Македонский|Кровавая)$/.test(
    full ?? surname,
  );
}

/** Surnames that are Slavic by their ending. Source: Unbegaun, Russian Surnames (1972). */
function isSlavic(surname: string): boolean {
  return /(?:[оеё]ва?|[иы]на?|[сц]к(?:ий|ая|ой)|енко|[ую]к|[иы]ч|[аеи]йко|ый|ая)$/.test(surname);
}

/** Whether a name has more than the surname with its particle: "де Грааф" has not. */
function isFullName(name: string): boolean {
  return name.split(" ").filter((word) => !isParticle(word)).length > 1;
}

/** "пенсионер Геннадий Куликов": a voice from the street, named once, is not worth knowing. */
function isBystander(article: Article, mention: PersonMention): boolean {
  const left = article.paragraphs[mention.paragraph]!.slice(Math.max(0, mention.start - LOOK), mention.start);
  return (
    article.people.get(mention.entity)!.length === 1 &&
    /(?:пенсионер|жител|прохож|турист|посетител|пассажир|покупател|болельщи|очевид|сосед|зрител|водител|студент|школьни|подрост|домохозяй|фермер|рыбак|продав)[а-яё]*(?: [А-ЯЁ]?[а-яё-]+){0,2} $/i.test(
      left,
    )
  );
}

/** "украинский пчеловод Пётр Прокопович", "американец Лангстрот": a name's origin gives it away. */
function isPeopleBefore(article: Article, mention: PersonMention): boolean {
  const left = article.paragraphs[mention.paragraph]!.slice(Math.max(0, mention.start - LOOK), mention.start);
  return /(?:[сц]к(?:ий|ого|ому|им|ая|ой|ую) (?:[а-яё-]+ ){1,2}|(?:^| )[а-яё]*(?:[ае]нец|[ае]нц[аеу]|[ая]нин[ау]?|[ие]ец|[ие]й?ц[аеу]|француз[ау]?|немец|немц[аеу]|поляк[ау]?|грек[ау]?|чех[ау]?|швед[ау]?|датчан[а-я]*|турк[ау]?|[аи]нк[аеиу]) )$/.test(
    left,
  );
}

/** Words of an office before a name: "министр внутренних дел США". */
const OFFICE_WORDS = 5;

/** "президент США Дональд Трамп": whoever knows the office knows the name. */
function isOfficeBefore(article: Article, mention: PersonMention): boolean {
  const left = article.paragraphs[mention.paragraph]!.slice(Math.max(0, mention.start - LOOK), mention.start);
  const words = findWords(left).slice(-OFFICE_WORDS);
  return words.some(
    (word, i) =>
      readHead(word.text)?.calling === true &&
      (i < words.length - 1 ||
        /президент|премьер|канцлер|король|королев|император|цар/.test(word.text.toLowerCase())),
  );
}
