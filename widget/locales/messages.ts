/**
 * Every text of the widget's interface. A locale that lacks one does not compile.
 * Numbers stand beside a text ("Question 3 / 10"), never inside, where they can: that needs no grammar.
 */
export interface Messages {
  loading: string;
  retry: string;

  /** Before a number. */
  questions: string;
  /** Before a number. */
  attempts: string;
  practice: string;
  test: string;
  nickname: string;
  number: string;
  start: string;
  opensAt: string;
  closed: string;

  question: string;
  blank: string;
  /** Above a gap, whose stem says nothing of what to do. */
  fill: string;
  check: string;
  next: string;
  back: string;
  /** Also before the name of a field. */
  incomplete: string;

  overview: string;
  result: string;
  withCode: string;

  unknownRoom: string;
  network: string;
  server: string;
  attemptsUsed: string;
}
