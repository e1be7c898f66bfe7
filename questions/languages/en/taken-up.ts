/** Nouns by which a text takes up what it has told by another: "the vessel", "the region". */

/** Nouns that stand for the place, time or body a text is about; of a town the text itself may have said which. */
export const SITUATIONAL = new Set(
  (
    "country nation state government week month year decade century day vote election house stage field land city town village island region " +
    "province county district area capital club team company party school university museum church"
  ).split(" "),
);
/** Nouns of one thing: a ferry is called the vessel in the next sentence. */
export const OTHER_NAMES = new Map(
  [
    "vessel|ship|ferry|boat|yacht|trawler|frigate|tanker",
    "company|firm|business|operator|manufacturer|retailer|airline|bank|startup|corporation",
    "building|museum|library|theatre|school|church|cathedral|castle|palace|hotel|house|hall|tower",
    "vehicle|car|lorry|truck|van|bus",
    "plane|aircraft|jet|airliner|flight|helicopter",
    "animal|dog|cat|horse|bear|wolf|elephant|whale",
    "bird|eagle|owl|stork|gull",
    "book|novel|memoir|biography",
    "film|movie|documentary|comedy|drama",
    "team|club|side|squad",
    "child|boy|girl|baby",
    "road|street|motorway|highway",
    "river|stream",
    "crash|collision|accident",
    "quake|earthquake",
    "storm|hurricane|typhoon|cyclone",
  ].flatMap((group) => {
    const names = group.split("|");
    return names.map((name) => [name, names] as const);
  }),
);
