/** English. */
import type { Messages } from "./messages.ts";

/** The English interface. */
export const en: Messages = {
  loading: "Loading…",
  retry: "Refresh",

  questions: "Questions",
  attempts: "Attempts",
  practice: "You see the answer after each question.",
  test: "You see the answers at the end.",
  nickname: "Name or nickname",
  number: "Number on the list",
  start: "Start",
  opensAt: "Opens:",
  closed: "Answers are no longer taken.",

  question: "Question",
  blank: "blank",
  fill: "Choose what is missing:",
  check: "Check",
  next: "Next",
  back: "Back",
  incomplete: "Answer first",

  overview: "Review",
  result: "Result",
  withCode: "Continue with a code",

  unknownRoom: "There is no such code.",
  network: "No connection.",
  server: "Something failed on the server.",
  attemptsUsed: "Somebody has already answered under this name or number.",
};
