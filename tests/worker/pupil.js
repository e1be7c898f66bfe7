/** The widget's own code without its screens, for the simulation; pupil.d.ts beside it says what of it the simulation uses. */
export { createQuiz } from "../../widget/quiz.ts";
export { catchUp, createCourier, isSaved } from "../../widget/more/outbox.ts";
export { openShelf } from "../../widget/storage.ts";
