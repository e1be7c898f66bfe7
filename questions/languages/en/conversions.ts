/** Measures and sums that a text gives twice, "47 miles (76 km)", "100,000 kroner (£8,000)": the bracket has the same in other units (NIST SP 811, § 7.7 on dual units) and says nothing more. */
const UNIT =
  "(?:km|kilomet(?:er|re)s?|m|met(?:er|re)s?|cm|centimet(?:er|re)s?|mm|millimet(?:er|re)s?|mi|miles?|ft|feet|foot|in|inch(?:es)?|yds?|yards?|acres?|ha|hectares?|(?:sq|square) (?:mi|miles?|km|kilomet(?:er|re)s?|ft|feet|m|met(?:er|re)s?)|km²|km2|mi²|m²|kg|kilograms?|kilos|g|grams?|lbs?|pounds?|oz|ounces?|tons?|tonnes?|lit(?:er|re)s?|gallons?|mph|km/h|kph|kmh)";
const AMOUNT = "\\d[\\d.,]*";
const CONVERTED = `\\((?:about |approximately |around |roughly |~ ?)?${AMOUNT}(?:(?: to |[–—-] ?)${AMOUNT})?[ -]?${UNIT}\\.?(?:[;,] ${AMOUNT}[ -]?${UNIT})?\\)`;
const SCALE = "(?:m|bn|k)?(?: (?:million|billion|trillion))?";
/** "70m euros ($91m)", "$24 million (£12m; €20m)". */
const SUM = `(?:US|A|C|NZ|HK)?[$£€¥]${AMOUNT}${SCALE}`;
const SIGN = "(?:\\p{Sc}|\\bRs\\.? ?)";
/** "A $20,000 prize (£15,000)": behind a sum with its sign a noun may stand. */
const OF_WHAT = "(?: [a-z]{3,10})?";
/** A figure is a sum by its sign or by one of these: "30 weavers (£5,000)" and "1907 (£900)" have nothing twice. */
const CURRENCY =
  " (?:euros?|dollars?|pounds|francs?|marks?|lir[ae]s?|kron[aeo]r?|crowns|yen|yuan|renminbi|won|rupees?|rupiah|ro?ubles?|pesos?|reais|rand|shekels?|zlotys?|forints?|leva|lei|lari|hryvnias?|dinars?|dirhams?|riyals?|rials?|baht|ringgit|dong|taka|naira|cedis|shillings?|guilders|escudos|pesetas|drachmas?|korunas?)";
const CHANGED = `\\((?:about |approximately |around |roughly |some )?${SUM}(?:[;,] (?:about )?(?:${SUM}|${AMOUNT}(?:m|bn)?(?: million| billion)? [a-z]{3,10}))?\\)`;
const SUM_TWICE = new RegExp(
  `(?<=${SIGN}${AMOUNT}${SCALE}${OF_WHAT}|\\d${SCALE}${CURRENCY}) ${CHANGED}`,
  "gu",
);
const SIGNED = new RegExp(`${SIGN}(?:${AMOUNT}${SCALE})?$`, "u");
const BEHIND_SIGNED = new RegExp(`^${SCALE}${OF_WHAT} ${CHANGED}`, "u");
const SUM_BEHIND = new RegExp(`^${SCALE}${CURRENCY} ${CHANGED}`, "u");
const GIVEN_TWICE = new RegExp(`(?<=\\d[ -]?${UNIT}) ${CONVERTED}`, "gu");
const BEHIND = new RegExp(`^[ -]?${UNIT} ${CONVERTED}`, "u");

/** Where in a text a bracket stands that gives a measure or a sum again. */
export const findConversions = (text: string): { start: number; end: number }[] =>
  [...text.matchAll(GIVEN_TWICE), ...text.matchAll(SUM_TWICE)].map(({ index, 0: bracket }) => ({
    start: index,
    end: index + bracket.length,
  }));

/** Whether a figure, by the text up to its end and what stands behind it, is the first of what is given twice. */
export const isGivenTwice = (upTo: string, after: string): boolean =>
  BEHIND.test(after) || SUM_BEHIND.test(after) || (SIGNED.test(upTo) && BEHIND_SIGNED.test(after));
