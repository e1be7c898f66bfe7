/**
 * Cases of Russian place names, by rule where the declension is certain from how the nominative ends, and by list where it
 * isn't. Source: Zaliznyak, Grammaticheskij slovar' russkogo jazyka (1977): types 1–8. Names of people are in people.ts.
 */
import { readLetters } from "./words.ts";

export const CASES = ["nom", "gen", "dat", "acc", "ins", "pre"] as const;
export type Case = (typeof CASES)[number];
type Forms = Record<Case, string>;

/** Feminine in a soft sign (Казань, в Казани); others in one are masculine (Израиль, в Израиле). */
const FEMININE = new Set("Казань Рязань Тверь Пермь Астрахань Сызрань Керчь Беларусь Сибирь Русь".split(" "));
/** Plural names, with their genitive; it is not known from the nominative. */
const PLURALS = new Map(
  (
    "Нидерланды Нидерландов,Филиппины Филиппин,Мальдивы Мальдив,Багамы Багам,Коморы Комор,Афины Афин,Эмираты Эмиратов,Штаты Штатов," +
    "Сейшелы Сейшел,Чебоксары Чебоксар,Набережные_Челны Набережных_Челнов,Канны Канн,Альпы Альп,Карпаты Карпат,Балканы Балкан,Черкассы Черкасс," +
    "Сумы Сум,Бендеры Бендер,Барановичи Барановичей,Великие_Луки Великих_Лук"
  )
    .split(",")
    .map((pair) => pair.replace(/_/g, "\u00A0").split(" ") as [string, string]),
);
/** A vowel that is lost before endings. */
const FLEETING = new Map([
  ["Египет", "Египт"],
  ["Орёл", "Орл"],
  ["Череповец", "Череповц"],
  ["Елец", "Ельц"],
]);
/** Names of several words, of which each inflects in its own way: nominative, genitive, dative, accusative, instrumental, prepositional. */
const LISTED = new Map(
  [
    "Ростов-на-Дону Ростова-на-Дону Ростову-на-Дону Ростов-на-Дону Ростовом-на-Дону Ростове-на-Дону",
    "Франкфурт-на-Майне Франкфурта-на-Майне Франкфурту-на-Майне Франкфурт-на-Майне Франкфуртом-на-Майне Франкфурте-на-Майне",
    "Комсомольск-на-Амуре Комсомольска-на-Амуре Комсомольску-на-Амуре Комсомольск-на-Амуре Комсомольском-на-Амуре Комсомольске-на-Амуре",
    "Петропавловск-Камчатский Петропавловска-Камчатского Петропавловску-Камчатскому Петропавловск-Камчатский Петропавловском-Камчатским Петропавловске-Камчатском",
    "Гвинея-Бисау Гвинеи-Бисау Гвинее-Бисау Гвинею-Бисау Гвинеей-Бисау Гвинее-Бисау",
    "Буэнос-Айрес Буэнос-Айреса Буэнос-Айресу Буэнос-Айрес Буэнос-Айресом Буэнос-Айресе",
  ].map((line) => {
    const forms = line.split(" ");
    return [forms[0]!, Object.fromEntries(CASES.map((name, i) => [name, forms[i]!])) as Forms] as const;
  }),
);
/** Slavic names in -ово, -ево, -ино, -ыно inflect or not by usage: Rozental, Spravochnik po pravopisaniju, § 149. */
const UNSETTLED = /(?:[оеё]в|[иы]н)о$/;
/** Sibilants and ц: -ем, -ей in the instrumental where the ending is not stressed, as in all names listed here. */
const HUSHING = /[жшщчц]$/;
/** After these и is written for ы. */
const NO_Y = /[гкхжшщч]$/;

/** The forms of a name in all cases ("Париж" → Париж, Парижа, …; "Чили" → Чили six times); null where no rule is certain. */
export function decline(name: string): Forms | null {
  const listed = LISTED.get(name);
  if (listed !== undefined) return listed;
  const space = name.indexOf(" ");
  if (space > 0) return declinePair(name.slice(0, space), name.slice(space + 1));
  if (UNSETTLED.test(name)) return null;
  return declineWord(name);
}

/** An adjective and its noun: "Новая Зеландия" → "Новой Зеландии". */
function declinePair(adjective: string, noun: string): Forms | null {
  const forms = decline(noun);
  if (forms === null) return null;
  const stem = adjective.slice(0, -2);
  const soft = /н[яи]/.test(adjective.slice(-3, -1)) && /яя$|ий$/.test(adjective);
  let endings: string[] | null = null;
  if (/[ая]я$/.test(adjective)) endings = soft ? ["яя", "ей", "ей", "юю", "ей", "ей"] : feminine(stem);
  else if (/[иы]й$/.test(adjective)) {
    const o = soft ? "е" : "о";
    const i = soft || NO_Y.test(stem) ? "им" : "ым";
    endings = [adjective.slice(-2), `${o}го`, `${o}му`, adjective.slice(-2), i, `${o}м`];
  }
  if (endings === null) return null;
  return Object.fromEntries(CASES.map((c, i) => [c, `${stem}${endings[i]} ${forms[c]}`])) as Forms;
}

function feminine(stem: string): string[] {
  const oj = HUSHING.test(stem) ? "ей" : "ой";
  return ["ая", oj, oj, "ую", oj, oj];
}

function declineWord(name: string): Forms {
  const make = (stem: string, ...endings: [string, string, string, string, string]): Forms => {
    const [gen, dat, acc, ins, pre] = endings.map((ending) => stem + ending) as [
      string,
      string,
      string,
      string,
      string,
    ];
    return { nom: name, gen, dat, acc, ins, pre };
  };
  const cut = name.slice(0, -1);
  const plural = PLURALS.get(name);
  if (plural !== undefined)
    return { nom: name, gen: plural, dat: `${cut}ам`, acc: name, ins: `${cut}ами`, pre: `${cut}ах` };
  const last = name.at(-1)!;
  if (last === "а") {
    const y = NO_Y.test(cut) ? "и" : "ы";
    return make(cut, y, "е", "у", HUSHING.test(cut) ? "ей" : "ой", "е");
  }
  if (last === "я")
    return cut.endsWith("и") ? make(cut, "и", "и", "ю", "ей", "и") : make(cut, "и", "е", "ю", "ей", "е");
  if (last === "ь") {
    return FEMININE.has(name)
      ? { nom: name, gen: `${cut}и`, dat: `${cut}и`, acc: name, ins: `${cut}ью`, pre: `${cut}и` }
      : { nom: name, gen: `${cut}я`, dat: `${cut}ю`, acc: name, ins: `${cut}ем`, pre: `${cut}е` };
  }
  if (last === "й")
    return { nom: name, gen: `${cut}я`, dat: `${cut}ю`, acc: name, ins: `${cut}ем`, pre: `${cut}е` };
  if (/[бвгджзклмнпрстфхцчшщ]/.test(last)) {
    const stem = FLEETING.get(name) ?? name;
    const ins = HUSHING.test(stem) ? "ем" : "ом";
    return { nom: name, gen: `${stem}а`, dat: `${stem}у`, acc: name, ins: stem + ins, pre: `${stem}е` };
  }
  return Object.fromEntries(CASES.map((c) => [c, name])) as Forms;
}

/** All forms of a name with the cases each may be: "России" → gen, dat, pre. Keyed without ё and capitals. */
export function listForms(name: string): Map<string, Case[]> {
  const forms = decline(name);
  const byForm = new Map<string, Case[]>();
  if (forms === null) return byForm;
  for (const c of CASES) {
    const key = readLetters(forms[c]);
    byForm.set(key, [...(byForm.get(key) ?? []), c]);
  }
  return byForm;
}
