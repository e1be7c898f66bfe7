/** Dates that should not be asked for: known from a name, a war or a calendar, of the day's news, or of what was so in other years too. */
import type { DateMention } from "../../article.ts";
import { findWords } from "../../words.ts";
import { isFinite } from "./clause.ts";
import { isKnownDay, isKnownYear } from "./known-years.ts";
import { ADVERBS } from "./lexicon.ts";
import { readRoots, readRootsAbove } from "./roots.ts";
import { countYears } from "./unfit-number.ts";
import { isParticiple, readPast } from "./verbs.ts";

/** "Arriving possibly in _____": the text itself is not sure. */
const HEDGED = /\b(?:possibly|perhaps|probably|apparently|presumably) (?:in |on )?(?:[A-Z][a-z]+ )?$/;
/** "By the end of the war in _____": whoever has had the lessons knows. */
const OF_WAR = /\b(?:start|beginning|outbreak|end|close) of (?:the )?(?:\p{L}+ ){0,4}[Ww]ar,? (?:in )?$/u;

/** "After Hurricane Katrina in _____", "the Falklands War of _____": a named storm or war has its year in every book. */
const NAMED_EVENT =
  /\b(?:(?:[Hh]urricane|[Tt]yphoon|[Cc]yclone|[Ss]uperstorm|[Tt]ropical [Ss]torm) \p{Lu}\p{L}+|\p{Lu}[\p{L}’'-]+ (?:War|Revolution|Massacre|Olympics|Uprising|[Ee]arthquake|[Tt]sunami|disaster)),? (?:in|of) $|\p{Lu}[\p{L}’'-]+ (?:War|Revolution) (?:broke out|began|started|ended)(?: again)? in $/u;
/** "The Embargo of _____": the year is part of what it is called. */
const NAMED_BY_YEAR = /\b[Tt]he (?:\p{Lu}[\p{L}’'-]+ )+of (?:(?:\p{Lu}[\p{L}’'-]+ )+of )?$/u;
/** "Postponed Tuesday, Feb. 13, _____": the day's news. */
const NEWS_DAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? \p{Lu}\p{Ll}+\.? \d{1,2},? $/u;
/** Presidents of the United States are elected in leap years and sworn in on a day that all know: other years and days are ruled out. */
const ELECTED =
  /\b(?:re-?election|(?:re-?)?elected (?:as )?(?:the )?(?:U\.?S\.? )?president|presidential (?:election|race|campaign|nominee|candidate)|run for president|ran for president)\b/i;
const INAUGURATION =
  /\b(?:[Pp]residential [Ii]nauguration|[Ii]nauguration [Dd]ay|\p{Lu}\p{L}+[’']s inauguration|inaugurated as)\b/u;
/** Games and cups have a calendar of their own, which rules other years out. */
export const RECURRING = /\b(?:Olympics?|Paralympics?|Olympic Games|World Cup|European Championships?)\b/;
/** What is put on sale on a day is asked for by its year. */
const LAUNCH =
  /\b(?:launch|launched|launching|released?|unveiled|debuted|went on sale|teamed up|(?:opened|opens) (?:its|a|an|the|his|her|their)\b[^.;]*\b(?:store|shop|branch|boutique|restaurant))\b/;

/** "Sales rose from 13 percent in _____": what a month is compared with is the one before, or that of the year before. */
const COMPARED =
  /\b(?:up|down|rose|fell|risen|fallen|grew|grown|dropped|increased|decreased|declined|compared (?:with|to))\b(?:[^.;]|\.\d){0,50}\b(?:in|from|with|to|since) $/;
/** "The lease expired on _____", "the family moved on _____": of what office does with papers, and of a household's moves, nobody keeps the day. */
const OF_PAPERS =
  /\b(?:announc(?:e[sd]?|ing|ement)|expir(?:e[sd]?|ing|y)|fil(?:e[sd]|ing) (?:a|an|the|its|his|her|for)|register(?:s|ed|ing)|renew(?:s|ed|ing)|(?:famil(?:y|ies)|parents|couple)\b[^.;]*\b(?:moved|relocated)|(?:moved|relocated) with (?:his|her|their) (?:family|parents|wife|husband|mother|father))\b/;
/** What a day stands after that says when. */
const AT =
  /(?:^|\b(?:on|by|until|till|from|since|before|after|of|to|through|between|for|around|about|is|was|as|the|day|night|morning|evening|afternoon)|,) $|^$/i;
/** "As of _____, 1,007 sites are listed": the state of a list. */
const AS_OF =
  /\b[Aa]s of (?:(?:early|late|mid|the end of) )?(?:\d{1,2} )?(?:\p{Lu}\p{Ll}+ )?(?:\d{1,2},? )?$/u;

/** "In _____ of 1607", "in _____ 1998": where the year is told nobody reads for the month. */
const OF_YEAR = /^,? (?:of )?[12]\d{3}\b/;

/** "Sales dropped by 3.3% from _____", "the gap shrank from _____": what is compared with. */
const BASE_YEAR =
  /\b(?:rise|rose|risen|fall|fell|fallen|drop|dropped|grow|grew|grown|increased?|decreased?|declined?|shrink|shrank|shrunk|narrowed|up|down)(?: by)?(?: (?:about|nearly|almost|around|some|over|more than))?(?: [\d.,]+ ?(?:%|percent|per cent)?)? (?:from|on|compared (?:with|to)) (?:in |that in |those in )?$/;
/** "On the night of 9 February _____": one entry, one day. */
const OF_NIGHT =
  /\b[Oo]n the (?:night|morning|evening|afternoon) of (?:\d{1,2} [A-Z][a-z]+,? |[A-Z][a-z]+ \d{1,2}, )?$/;
/** "A survey between July 2003 and _____ 2004": when it was over. */
const END_OF_SPAN = /\bbetween [^.;]{1,40} and $|\bfrom [^.;]{1,40} (?:to|until|till) $/;
/** "From _____ to 2000 the area grew from 415 to 587 hectares": an end of the span of a statistic. */
const OPENS_SPAN = /\b(?:[Bb]etween|[Ff]rom) $/;
const SPAN_BEHIND = /^ (?:and|to|until|till) [12]\d{3}\b/;
const SPAN_BEFORE = /\b(?:[Bb]etween|[Ff]rom) [12]\d{3} (?:and|to|until|till) $/;
/** "Fell from 75.8% in _____ to 55.1% by 2010": when a statistic was taken. */
const FIGURE_IN = /\bfrom [^\s,;]*\d\S*(?: [a-z]+){0,3} (?:in|by) $/;
const TO_FIGURE = /^ to (?:[a-z]+ ){0,2}[$£€]?\d[\d.,]*(?! [\p{Lu}])/u;
const FROM_TO_FIGURE =
  /\bfrom [^\s,;]*\d[^,;]{0,40} to (?:[a-z]+ ){0,2}[^\s,;]*\d\S*(?: [a-z]+){0,3} (?:in|by) $/;
/** A figure that is no year. */
const FIGURE = /(?<![\d.,])(?![12]\d{3}\b(?!,\d))\d[\d.,]*/g;
const FIGURES_OF_SPAN = 2;
/** "91 % of land cleared since _____ is used": the base year of a share, in a noun phrase before its verb. */
const SINCE = / ([\p{Ll}-]+) since $/u;
/** "Won it in 1987 with a novel and in _____ with another": one of a row. */
const ROW_BEFORE = /\bin [12]\d{3}\b[^.;,]{0,60},? and in $/;
const ROW_AFTER = /^[^.;,]{0,60},? and in [12]\d{3}\b/;
/** "After the queen in _____ and Anna Berg in 2000": when it was another's turn. */
const OTHERS_BEFORE = /\bin [12]\d{3}(?:,| and) (?:the )?(?:\p{Lu}[\p{L}’'-]+ ){1,4}in $/u;
const OTHERS_AFTER = /^(?:,| and) (?:the )?(?:\p{Lu}[\p{L}’'-]+ ){1,4}in [12]\d{3}\b/u;
/** "The class of _____": what those are called who leave a school. */
const CLASS_OF = /\b[Cc]lass(?:es)? of $/;
/** "In _____ a team published the results": the day of a paper, as that of the news. */
const PUBLISHED =
  /\bpublish(?:ed|es) (?:the |its |their |his |her |a |an |some |first ){0,2}(?:[a-z]+ )?(?:results|findings|data|stud(?:y|ies)|papers?|articles?|reports?)\b/;

/** Whether a date that stood in the gap of what is shown should not be asked for. */
export function isUnfitDate(shown: string, before: string, after: string, mention: DateMention): boolean {
  const { part, form, year } = mention;
  const claim = before + after;
  return (
    // "The 1950 movie", "the October 1 referendum": a part of what it is called.
    form === "attribute" ||
    HEDGED.test(before) ||
    OF_NIGHT.test(before) ||
    (part !== "year" && END_OF_SPAN.test(before)) ||
    (part === "day" && isOfDetail(shown)) ||
    AS_OF.test(before) ||
    (part === "month" &&
      year === undefined &&
      !/\b[12]\d{3}\b/.test(claim) &&
      // "The fifth deal since October", "it left in May": of which year, the day of writing tells. What is so every year is told.
      (/\b(?:expected|due|planned|scheduled|likely|(?:is|are) [a-z]+ing|has|have)\b/.test(claim) ||
        /\b(?:since|until|till|by|end of|start of|beginning of|for) $/.test(before))) ||
    (part === "month" && OF_YEAR.test(after)) ||
    (part === "month" &&
      // "Set up the firm in 2016, and Jones joined in March": of another year.
      (COMPARED.test(before) || (year === undefined && /\b[12]\d{3}\b/.test(claim)))) ||
    (part === "day" &&
      (LAUNCH.test(claim) ||
        OF_PAPERS.test(claim) ||
        INAUGURATION.test(claim) ||
        isKnownDay(mention.month ?? 0, mention.day ?? 0, claim) ||
        // "The May 2, 1905 fire": a part of what it is called.
        (/\b[Tt]he $/.test(before) &&
          /^, [12]\d{3},? \p{Ll}/u.test(after) &&
          !/^, [12]\d{3},? (?:and|to|in|at|of|was|were|is)\b/.test(after)) ||
        // "The 4th of July fireworks": what they are called.
        (!AT.test(before) && /^ [a-z]/.test(after)))) ||
    (part === "year" &&
      (isKnownYear(year!, claim) ||
        [NAMED_EVENT, NAMED_BY_YEAR, NEWS_DAY, OF_WAR].some((sign) => sign.test(before)) ||
        BASE_YEAR.test(before) ||
        ELECTED.test(claim) ||
        RECURRING.test(claim) ||
        // "Attended the college in 2007 and _____": one of a row.
        /\b[12]\d{3},? (?:and|or) $/.test(before) ||
        /^,? (?:and|or) [12]\d{3}\b/.test(after) ||
        /^, [12]\d{3}(?:,| and)/.test(after) ||
        ROW_BEFORE.test(before) ||
        ROW_AFTER.test(after) ||
        OTHERS_BEFORE.test(before) ||
        OTHERS_AFTER.test(after) ||
        CLASS_OF.test(before) ||
        isBetween(year!, claim) ||
        isNextTo(year!, claim) ||
        PLOT.test(before) ||
        isOfStatistic(before, after) ||
        isUnfitYear(shown, before, after, year!)))
  );
}

/** Whether a year is only that from which, or up to which, a statistic of the sentence counts. */
function isOfStatistic(before: string, after: string): boolean {
  const figures = `${before} ${after}`.match(FIGURE)?.length ?? 0;
  if (figures >= FIGURES_OF_SPAN && OPENS_SPAN.test(before) && SPAN_BEHIND.test(after)) return true;
  if (figures >= FIGURES_OF_SPAN && SPAN_BEFORE.test(before)) return true;
  if ((FIGURE_IN.test(before) && TO_FIGURE.test(after)) || FROM_TO_FIGURE.test(before)) return true;
  const participle = SINCE.exec(before);
  if (participle === null) return false;
  const subject = findWords(before.slice(0, participle.index));
  const isCount = figures > 0 || subject.some(({ text }) => SHARES.test(text));
  const verb = /^,? ([a-z]+)/.exec(after)?.[1] ?? "";
  return isCount && isFinite(verb) && !subject.some(({ text }) => isFinite(text));
}

const SHARES = /^(?:half|thirds?|quarters?|percent|percentage|majority|most|share|proportion)$/i;

/** Whether a day is of something that has no word of the headline, nor has its lead: nobody learns it. */
function isOfDetail(shown: string): boolean {
  const told = new Set(readRootsAbove(shown));
  return told.size > 0 && !readRoots(shown.slice(shown.indexOf("\n"))).some((root) => told.has(root));
}

/** Years between two that are told from which the one between them is nearly told, and belied by any other. */
const NEAR_YEARS = 5;
function isBetween(year: number, claim: string): boolean {
  const years = (claim.match(/\b[12]\d{3}\b/g) ?? []).map(Number);
  return years.some(
    (first) => first < year && years.some((last) => last > year && last - first <= NEAR_YEARS),
  );
}

/** "A gain in 2004 compared to _____", "wages grew in December _____ from December 2003": the year beside it is what one compares with. */
function isNextTo(year: number, claim: string): boolean {
  const years = (claim.match(/\b[12]\d{3}\b/g) ?? []).map(Number);
  return COMPARING.test(claim) && years.some((other) => Math.abs(other - year) === 1);
}
const COMPARING = /\b(?:compared|from|on|than|against|over|up|down|after)\b/;
/** "In the film he plays a teacher in _____": when a story is set. */
const PLOT = /\b(?:plays|stars as|portrays|is set|are set|tells of|tells the story) (?:[^.;]* )?(?:in )?$/;

/** A relative clause between commas, or one of the time. */
const ASIDE = /, (?:who|whom|whose|which|where|when)\b[^,]{1,160}(?=[,.])/g;
/** What is published for the day. */
const PAPER = /\b(?:article|paper|journal|newspaper|magazine|findings|results|statement|interview|that)\b/i;
const SPAN_OF_YEARS =
  /\b(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)[ -]years?\b/;

/** What is to come, or was to. */
export const FUTURE =
  /\b(?:will|would|expects?|expected|forecasts?|predicts?|predicted|due to|set to|plans?|planned|points? to|outlook)\b/;

const TREND =
  /\b(?:expected|forecast|predicted|likely|projected|set) to (?:continue to )?(?:rise|grow|fall|increase|decrease|decline|drop|slow|shrink|remain|stay|improve)(?: [a-z]+ly)? in $/;

/** Verbs of what lasts: it was so in the years around as well. */
const LASTING = new Set(
  (
    "knew believed thought lived owned wanted remained seemed needed contained consisted existed stood hoped considered belonged liked loved " +
    "feared understood meant depended lacked possessed nobody no none never not didn't wasn't weren't couldn't hadn't without still already"
  ).split(" "),
);

/** What opens a clause, before its verb. */
const OPENS = /^(?:In|On|By|During) (?:\S+ ){0,3}$/;
/** What stands between a clause and its year. */
const BEHIND =
  / (?:in|on|by|during) (?:(?:early|mid|late|the|spring|summer|autumn|winter|of|\p{Lu}\p{Ll}+) )*$/u;
/** What opens a clause behind another; what "when" opens was at the time of what it goes with. */
const LINK = /^(?:who|which|that|because|before|after|since|until|where|and|but|when|while|as)$/;
const AT_THE_TIME = /^(?:when|while|as)$/;
const RELATIVE = /^(?:who|which|that)$/;
const AUXILIARY = /^(?:is|are|was|were|had|has|have)$/;
const NOW = /^(?:is|are|has|have)$/;
const isVerb = (word: string): boolean => AUXILIARY.test(word) || readPast(word) !== null;
/** "King" is no form of a verb. */
const isAction = (word: string): boolean => isParticiple(word) || /^(?:been|born)$|[a-z]{2}ing$/.test(word);
/** No state: a first, an achievement, what had to be or was to be. */
const ACHIEVED = /^(?:(?:the|its|his|her|an?) )?(?:first|last|year|time)\b|^(?:able|to)\b/;
/** Words within which a relative clause has its verb. */
const NEAR_VERB = 4;

/** "The town was the capital", "Norway had a king (in 1905)": a state; "was opened", "had reached" and "was the first to" are events. */
function isState(words: readonly string[], isOpened: boolean): boolean {
  // The year is of the verb nearest to it: "was a village before the railway came in 1860", "is the one town recorded in 1086".
  const link = words.findLastIndex((word, i) => LINK.test(word) && words.slice(i).some(isVerb));
  // "In 1931 Lund was the town that won the cup."
  if (isOpened && RELATIVE.test(words[link] ?? "")) {
    const first = words.slice(link + 1, link + NEAR_VERB).find(isVerb);
    if (first !== undefined && !AUXILIARY.test(first)) return false;
  }
  const clause = isOpened ? words : words.slice(link + 1);
  const verb = clause.findIndex((word, i) => isVerb(word) && !RELATIVE.test(clause[i - 1] ?? ""));
  if (verb < 0 || !AUXILIARY.test(clause[verb]!)) return false;
  const beyond = clause.slice(verb + 1);
  while (ADVERBS.has(beyond[0] ?? "") || /[a-z]{3}ly$/.test(beyond[0] ?? "")) beyond.shift();
  if (beyond.length === 0 || isAction(beyond[0]!) || ACHIEVED.test(beyond.slice(0, 2).join(" ")))
    return false;
  // What is so now has no year: it is that of "recorded".
  if (!isOpened && NOW.test(clause[verb]!) && beyond.some(isParticiple)) return false;
  // "Threw it when he was on a hike in 1911."
  const main = words.slice(0, Math.max(0, link));
  return isOpened || !AT_THE_TIME.test(words[link] ?? "") || !main.some(isVerb) || isState(main, false);
}

/** Whether what a year is of lasts, so that it is true of other years: "In 1519 nobody knew …", "in 1850 it was the capital". A measure ("had 3,000 people") is of its year. */
export function lasts(before: string, after: string): boolean {
  // "In 1562 the bishop, who feared the old rites, burned every book": what an aside says lasted did not happen then.
  const main = `${before} ${after}`.replace(ASIDE, " ").replace(/\bnot only\b/g, "");
  if (findWords(main).some(({ text }) => LASTING.has(text.toLowerCase()))) return true;
  if (/\d/.test(before + after) || before.endsWith(" and in ")) return false;
  const isOpened = OPENS.test(before);
  const told = (isOpened ? after : before.replace(BEHIND, "")).replace(ASIDE, " ");
  return isState(
    findWords(told).map(({ text }) => text),
    isOpened,
  );
}

/** Whether nobody reads for a year: that of a statistic or a report, or of what lasts. */
function isUnfitYear(shown: string, before: string, after: string, year: number): boolean {
  // "An estimated population of 379,800 in 2017", "a survey in 2014 found": nobody reads for when it was counted.
  if (
    /\b(?:population|estimated|survey|poll|census|figures|statistics|data|report|study)\b/i.test(
      before + after,
    ) &&
    /\d/.test(before + after)
  )
    return true;
  // "Worldwide, in 2012, there were 80 attacks": a row of a table.
  if (/^,? there (?:was|were) (?:[a-z]+ )?\d/.test(after)) return true;
  // "The newspaper reported in 2012 that": nobody reads for the date of a report; for a book's they may.
  if (/\b(?:reported|report|reports|wrote|writes)(?: [\p{L}]+)? (?:in|on) $/u.test(before)) return true;
  if (PUBLISHED.test(before + after)) return true;
  if (/\bpublished(?: [\p{L}]+)? (?:in|on) $/u.test(before) && PAPER.test(before + after)) return true;
  // "Profits fell in 2004. Fuel will be dear in _____": the year that follows.
  if (FUTURE.test(before + after) && shown.includes(String(year - 1))) return true;
  // "Sales are expected to rise in _____": of what is forecast the day of writing tells the year.
  if (TREND.test(before)) return true;
  // "For two years, from _____ to 1323"
  if (countYears(before + after) > 0 && SPAN_OF_YEARS.test(before + after)) return true;
  return lasts(before, after);
}
