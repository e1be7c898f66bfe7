/** English words that are one letter apart and both spelt right: neither is the other misspelt. */
const PAIRS = new Map(
  (
    "contact contract,country county,countries counties,countri counti,three there,through though,board broad,trail trial,casual causal,angle angel,diary dairy,united untied,quite quiet,being begin," +
    "desert dessert,latter later,dinner diner,friend fiend,strain stain,stream steam,string sting,marital martial,conservation conversation,expect except,store sore,planned planed," +
    "stripped striped,immorality immortality,sacred scared,silver sliver,calvary cavalry,reverse revere"
  )
    .split(",")
    .flatMap((pair): [string, string][] => {
      const [a, b] = pair.split(" ") as [string, string];
      return [
        [a, b],
        [b, a],
      ];
    }),
);

/** Implements `LanguagePack.isSpelling`. */
export const isSpelling = (stem: string, other: string): boolean => PAIRS.get(stem) === other;
