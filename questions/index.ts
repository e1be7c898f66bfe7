/** What the Worker, the scripts and the tests may import of the engine. */
export * from "./item.ts";
export {
  generateBank,
  readArticle,
  remakeBank,
  type ReadText,
  type GenerateInput,
  type GenerateProblem,
  type GenerateResult,
} from "./generate.ts";
export { locateRefusal, quoteOf, type RefusedPlace } from "./refused.ts";
export { retitleBank } from "./retitle.ts";
export { leaveAsked, listReusable, type Reusable } from "./reuse.ts";
export { type Exercise, type ExerciseKind, exerciseKinds, type Gap } from "./exercises/exercise.ts";
export { listGaps, makeExercise, scoreExercise } from "./exercises.ts";
export { assembleForm, placeForm } from "./form.ts";
export { fitLength } from "./length.ts";
export { claimLine, splitStem } from "./claim.ts";
export { deliverItem, hideKeys, interactionOf } from "./deliver.ts";
export { isResponse, revealItem, scoreResponse, toBankIds, toFormIds } from "./score.ts";
export { findConflicts } from "./stages/rank.ts";
export { isHeadline } from "./stages/stem.ts";
export { verifyItem } from "./stages/verify.ts";
export {
  chooseAttempt,
  chooseAttempts,
  type Choosable,
  type Countable,
  type Counting,
  countings,
  DEFAULT_COUNTING,
  groupByPerson,
} from "./counting.ts";
export {
  addTallies,
  computeStatistics,
  createTally,
  describeTally,
  type ItemStatistics,
  itemFlags,
  type PackedTally,
  packTally,
  type QuizStatistics,
  type ScoredAttempt,
  type Tally,
  tallyAttempt,
  unpackTally,
} from "./statistics/index.ts";
export {
  type Adopted,
  adoptQuestions,
  element,
  escapeXml,
  type FormatName,
  formatNames,
  leaveHeadlines,
  type ReaderName,
  type ReadQuestion,
  readerNames,
  readers,
  type Source,
  type Warning,
  writers,
  type Written,
  XML_HEAD,
} from "./formats/index.ts";
export { ENGINE } from "./engine.ts";
