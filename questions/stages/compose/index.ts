/** All composers, one per item type or family, in the order in which their items are listed. */
import type { Composed, Context } from "../context.ts";
import { composeCalled } from "./called.ts";
import { composeComputed } from "./computed.ts";
import { composeFindSentence } from "./find-sentence.ts";
import { composeGaps } from "./gap.ts";
import { composeMatching } from "./matching.ts";
import { composeMentioned } from "./mentioned.ts";
import { composeOffices } from "./office.ts";
import { composeOrder } from "./order.ts";
import { composeQuestions } from "./question.ts";
import { composeTrueFalse } from "./true-false.ts";
import { composeTyped } from "./typed.ts";
import { composeWhichTrue } from "./which-true.ts";
import { composeWhoSaid } from "./who-said.ts";

export const composers: ((context: Context) => Composed[])[] = [
  composeGaps,
  composeQuestions,
  composeCalled,
  composeTyped,
  composeWhoSaid,
  composeOffices,
  composeTrueFalse,
  composeWhichTrue,
  composeFindSentence,
  composeMentioned,
  composeComputed,
  composeOrder,
  composeMatching,
];
