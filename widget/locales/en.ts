/** English. */
import type { Messages } from "./messages.ts";

/** The English interface. */
export const en: Messages = {
  loading: "Loading…",
  retry: "Try again",
  startOver: "Start over",

  questions: (count) => `${count} question${count === 1 ? "" : "s"}`,
  practice: "You see the right answer after each question.",
  test: "You see your result at the end, after handing in.",
  nickname: "Name or nickname",
  number: "Your number on the list",
  start: "Start",
  opensAt: "Not open yet. It opens:",
  closed: "Answers are no longer accepted.",

  question: "Question",
  blank: "blank",
  check: "Check",
  next: "Next",
  back: "Back",
  incomplete: "Choose an answer first.",
  up: "Up",
  down: "Down",
  orderHint: "Use the arrows to put them in order, from top to bottom.",

  right: "Right",
  wrong: "Wrong",
  partly: "Partly right",
  yourAnswer: "Your answer",
  rightAnswer: "Right answer",
  noAnswer: "Not answered",
  evidence: "The text says",
  showInText: "Show in the text",
  comeBack: "Back to the question",

  overview: "Review answers",
  submit: "Hand in",
  result: "Result",
  mistakes: "Mistakes",
  rightOnes: "Right answers",
  again: "Try again with other questions",
  repeated: "No new questions are left; some repeat.",
  handedIn: "Your answers are handed in. The result appears when the quiz closes.",

  unknownRoom: "There is no quiz with this code. Check the code or the link.",
  network: "No connection. Check the internet.",
  server: "Something failed on the server. Try again in a moment.",
  attemptsUsed: "All attempts are used.",
  attemptLost: "This attempt is no longer valid.",
  badCandidate: "Enter a valid name or number.",
};
