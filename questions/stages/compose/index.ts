/** All composers, one per item type or family, in the order in which their items are listed. */
import type { Composed, Context } from "../context.ts";
import { composeGaps } from "./gap.ts";
import { composeMatching } from "./matching.ts";
import { composeOrder } from "./order.ts";
import { composeTrueFalse } from "./true-false.ts";
import { composeWhichTrue } from "./which-true.ts";
import { composeWhoSaid } from "./who-said.ts";

export const composers: ((context: Context) => Composed[])[] = [
  composeGaps,
  composeWhoSaid,
  composeTrueFalse,
  composeWhichTrue,
  composeOrder,
  composeMatching,
];
