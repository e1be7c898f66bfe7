import { readVerb } from "./verbs.ts";

/** English words that are one letter apart and both spelt right: neither is the other misspelt. */
const PAIRS = new Map(
  (
    "contact contract,country county,three there,through though,trail trial,casual causal,angle angel,diary dairy,quite quiet," +
    "desert dessert,latter later,dinner diner,friend fiend,strain stain,stream steam,string sting,marital martial," +
    "stripped striped,immorality immortality,sacred scared,silver sliver,reverse revere"
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

/** Implements `LanguagePack.isSpelling`: a verb that is known is spelt right, in all its forms ("fought" beside "flights", "planned" beside "planes"). */
export const isSpelling = (stem: string, other: string): boolean =>
  PAIRS.get(stem) === other || readVerb(stem) === stem;
