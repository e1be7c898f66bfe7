/** Russian statements without their dates: what an order of events is made of. */
import type { Span } from "../../article.ts";
import { isFinite } from "./verbs.ts";
import { capitalise } from "../../words.ts";

/** What is to be is no event yet. */
const PLANNED =
  /(?<![а-яё])(?:планиру|намерен|собира[ею]т|будет|будут|предсто|состоит|обеща|должн|пройд[её]т|откро[ею]т|заверш[ия]т|начн[её]т|начнут)/;

/**
 * A statement without a date that is an adjunct of its clause: "В 2014 году он победил." → "Он победил."; "Завод открыли 9 октября 2014 года."
 * → "Завод открыли." Null where the date belongs to a noun ("выборы 2014 года") or nothing is left of the clause.
 */
export function dropDate(text: string, span: Span): string | null {
  if (PLANNED.test(text)) return null;
  let { start, end } = span;
  const tail = /^ (?:году|года|годом|г\.)(?![а-яё])/.exec(text.slice(end))?.[0] ?? "";
  const preposition = /(?:^|(?<= ))(?:[Вв]|[Вв]о) $/.exec(text.slice(0, start))?.[0] ?? "";
  const isDay = /^\d{1,2} [а-я]+/.test(text.slice(start, end));
  const isMonth = /^[Вв] [а-я]+е/.test(text.slice(start, end));
  if (preposition === "" && !isDay && !isMonth) return null;
  if (preposition !== "" && tail !== " году" && tail !== " г.") return null;
  start -= preposition.length;
  end += tail.length;
  // "ещё в 1904 году": the particle goes with the date.
  start -= /(?:^|(?<= ))(?:[Ее]щ[её]|[Уу]же|[Лл]ишь|[Тт]олько) $/.exec(text.slice(0, start))?.[0].length ?? 0;
  const before = text.slice(0, start);
  let after = text.slice(end);
  // "церковь, возведённая в 1764 году": the date is the participle's, which says nothing without it.
  if (PARTICIPIAL.test(before) || PARTICIPLE.test(before) || OF_ANOTHER.test(before)) return null;
  if (/^ (?:до )?(?:н\. ?э|нашей эры)/.test(after)) return null;
  if (
    /(?:^| )(?:с|по|до|после|к|от|на|около|примерно|приблизительно|утром|вечером|днём|ночью|и|или|между) $/i.test(
      before,
    )
  )
    return null;
  if (before === "") {
    after = after.replace(SET_OFF, " $1 ").replace(/^,? /, "");
    return after === "" || /^(?:и|или|—|–|\() /.test(after) ? null : capitalise(after);
  }
  // A day after a noun may be the noun's: "битва 9 октября". After a verb, or before one, it is the clause's.
  const word = /([А-ЯЁа-яё-]+)[,»]? $/.exec(before)?.[1] ?? "";
  if ((isDay || isMonth) && !isFinite(word)) return null;
  if (/^(?: и | или |\)| ?[—–])/.test(after) || /[,(] $/.test(before)) return null;
  const joined = `${before.trimEnd()}${after.startsWith(",") || after.startsWith(".") ? "" : " "}${after.trimStart()}`;
  return joined.endsWith(".") ? joined : `${joined}.`;
}

/** "В 1358 году, после ухода войск, город …": the commas set off what says the date again, and go with it (Rozental, § 93). */
const SET_OFF =
  /^, ((?:после|во время|в ходе|во|в|на|при|из-за|перед|до|по|за|благодаря|спустя|через|накануне) (?!котор|что|как|того)[^,:;—]+), (?!котор|где|когда|что|и |а |но )/;

/** A participle after a comma, and what belongs to it, up to the end. */
const PARTICIPIAL =
  /, (?:[а-яё]+ )?[а-яё]+(?:щ|вш|нн|ённ|[еоя]м|[ыиаяеу]т)(?:ий|ая|ее|ие|его|ей|их|ему|им|ими|ую|юю|ый|ое|ые|ого|ой|ом|ых|ому|ым|ыми)(?:ся)? [^,]{0,60}$/;
/** "Появившаяся в 1861 году пушка": one right before it. */
const PARTICIPLE =
  /(?:^|[ ,])[а-яё]*(?:щ|вш|[аеё]нн)(?:ий|ая|ее|ие|его|ей|их|ему|им|ими|ую|юю|ый|ое|ые|ого|ой|ом|ых|ому|ым|ыми)(?:ся)? $/i;
/** "городок, который был основан в 1857 году", "до падения режима в 1989 году": another event's, within the clause of this one. */
const OF_ANOTHER =
  /, (?:[а-яё]{1,4} )?котор[а-яё]+ [^,]*$|(?<![А-ЯЁа-яё])(?:[Дд]о|[Вв]плоть до|[Нн]акануне|[Сс]о? (?:времени|времён|момента)) (?:[А-ЯЁа-яё«»-]+ ){1,5}$/;
