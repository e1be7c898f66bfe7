/** English. */
import type { Messages } from "./messages.ts";

/** The English interface. */
export const en: Messages = {
  loading: "Loading…",
  retry: "Refresh",

  questions: "Questions",
  practice: "You see the answer after each question.",
  test: "You see the answers at the end.",
  nickname: "Name or nickname",
  number: "Number on the list",
  start: "Start",
  opensAt: "Opens:",
  closed: "Closed.",

  question: "Question",
  blank: "blank",
  fill: "Choose what is missing:",
  check: "Check",
  next: "Next",
  back: "Back",
  incomplete: "Answer first.",

  overview: "Review",
  result: "Result",
  withCode: "Continue with a code",

  unknownRoom: "There is no such code.",
  network: "No connection.",
  server: "Something failed on the server.",
  attemptsUsed: "No attempts are left.",
  badName: "Write your name.",
  badNumber: "Write your number on the list.",
};
