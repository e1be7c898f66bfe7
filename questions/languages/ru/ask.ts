/** Russian statements as questions. The wh-phrase comes first; the rest keeps its order or has the verb before it. */
import type { Mention, Span } from "../../article.ts";
import { findWords } from "../../words.ts";
import { findDroppedSubject } from "./dropped.ts";
import { findPlace } from "./gazetteer.ts";
import { findVerbs, isFinite } from "./verbs.ts";
import { askDate } from "./ask-dates.ts";
import { askNumber } from "./ask-numbers.ts";
import { askPerson } from "./ask-people.ts";
import { lowerFirst } from "./capitals.ts";

const MAX_CHARS = 170;

/** A statement as a question; null where its clause is not seen for certain, has two finite verbs or another date. */
export function ask(text: string, span: Span, mention: Mention): string | null {
  // "10 июля 1987 года назначен директором": of whom is asked, is left out.
  if (findDroppedSubject(text, findWords(text)) !== null) return null;
  // "Впервые упоминается в 1237 году": who or what, is left out.
  if (/^(?:[А-ЯЁ][а-яё]+[оые] )?[А-ЯЁа-яё]+(?:ется|ится)(?![а-яё])/.test(text)) return null;
  if (/(?:^| )(?:лишь|только|также|ещё|уже|даже|именно) ?$/.test(text.slice(0, span.start))) return null;
  switch (mention.kind) {
    case "number":
      return tidy(askNumber(text, span, mention));
    case "date":
      return tidy(askDate(text, span, mention));
    case "person":
      return tidy(askPerson(text, span, mention));
    case "place":
      return askPlace(text, span, mention);
    case "term":
    case "naming":
      return null;
  }
}

/** A phrase in commas that is moved to the end needs none there. */
const tidy = (question: string | null): string | null => question?.replace(/,(?=\?$)/, "") ?? null;

const WHERE: Record<string, string> = {
  "в pre": "Где",
  "во pre": "Где",
  "на pre": "Где",
  "в acc": "Куда",
  "во acc": "Куда",
  "на acc": "Куда",
  "из gen": "Откуда",
};

const GOING =
  /(?:ехал|ехала|ехали|правил|правила|правили|правился|правилась|правились|был|была|были|летел|летела|летели|плыл|плыла|плыли|шёл|шла|шли|вернулся|вернулась|вернулись|бежал|бежала|бежали|попал|попала|попали|привёз|привезли|переселился|переселились|сослан|сослали|поступил|поступила)$/;

/** Two clauses, a dash or a long quotation: what the place belongs to is not seen. */
const UNCLEAR =
  /[:;()?!]| [—–] |«[^»]{30,}»|, (?:что|чтобы|котор|где|когда|если|хотя|но|а|однако|как|так|поскольку|потому|пока|чей|чья|куда|(?:в|на|с|из|о|для|к|у|по) котор)/;

/** "Саммит прошёл в Париже." → "Где прошёл саммит?": where the place follows the verb or opens the sentence, so that it belongs to the verb. */
function askPlace(text: string, span: Span, mention: Mention & { kind: "place" }): string | null {
  if (text.length > MAX_CHARS || UNCLEAR.test(text)) return null;
  const words = findWords(text);
  if (findVerbs(text, words).length !== 1) return null;
  const lead = WHERE[mention.form.toLowerCase().replace("acc+pre", "pre")];
  if (lead === undefined || /(?<!\d),(?!\d)/.test(text) || findPlace(mention.lemma) === null) return null;
  const before = text.slice(0, span.start).trimEnd();
  const rest = text.slice(span.end).replace(/\.$/, "");
  if (/^ (?:и|или) |^ [А-ЯЁ]/.test(rest)) return null;
  const verb = words.find((w) => isFinite(w.text))!;
  if (lead === "Куда" && !GOING.test(verb.text)) return null;
  // "Где первые опыты начались?": the verb stands right after "где", and what it tells of after it.
  if (before === "") return lead === "Где" && rest.startsWith(` ${verb.text}`) ? `${lead}${rest}?` : null;
  if (verb.end !== before.length || before.length > 90) return null;
  const subject = lowerFirst(text.slice(0, verb.start).trimEnd(), mention);
  if (subject === null) return null;
  if (subject === "") return rest === "" ? null : `${lead} ${verb.text.toLowerCase()}${rest}?`;
  return rest.length > 25 || /^(?:в|на|с|после|до|за|к|из) /.test(subject)
    ? `${lead} ${subject} ${verb.text}${rest}?`
    : `${lead} ${verb.text} ${subject}${rest}?`;
}
