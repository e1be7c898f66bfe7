/**
 * Every text of the widget's interface. A locale that lacks one does not compile.
 * Numbers stand beside a text ("Question 3 / 10"), never inside, where they can: that needs no grammar.
 */
export interface Messages {
  loading: string;
  retry: string;

  questions(count: number): string;
  practice: string;
  test: string;
  nickname: string;
  number: string;
  start: string;
  opensAt: string;
  closed: string;

  question: string;
  blank: string;
  check: string;
  next: string;
  back: string;
  incomplete: string;
  up: string;
  down: string;

  right: string;
  wrong: string;
  yourAnswer: string;
  rightAnswer: string;
  noAnswer: string;
  evidence: string;
  showInText: string;

  overview: string;
  submit: string;
  result: string;
  again: string;
  repeated: string;
  handedIn: string;
  withCode: string;

  unknownRoom: string;
  network: string;
  server: string;
  attemptsUsed: string;
  attemptLost: string;
  badName: string;
  badNumber: string;
}
