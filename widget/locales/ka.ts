/** Georgian. A noun after a number stays singular, so counts need no plural rule. */
import type { Messages } from "./messages.ts";

/** The Georgian interface. */
export const ka: Messages = {
  loading: "იტვირთება…",
  retry: "კიდევ ცდა",
  startOver: "თავიდან დაწყება",

  questions: (count) => `${count} კითხვა`,
  practice: "სწორ პასუხს ყოველი კითხვის შემდეგ ნახავ.",
  test: "შედეგს ბოლოს, პასუხების ჩაბარების შემდეგ ნახავ.",
  nickname: "სახელი ან მეტსახელი",
  number: "შენი ნომერი სიაში",
  start: "დაწყება",
  opensAt: "ჯერ არ დაწყებულა. დაიწყება:",
  closed: "პასუხების მიღება დასრულებულია.",

  question: "კითხვა",
  blank: "გამოტოვებული ადგილი",
  check: "შემოწმება",
  next: "შემდეგი",
  back: "წინა",
  incomplete: "ჯერ პასუხი აირჩიე.",
  up: "ზემოთ",
  down: "ქვემოთ",
  orderHint: "დაალაგე ისრებით, ზემოდან ქვემოთ.",

  right: "სწორია",
  wrong: "არასწორია",
  partly: "ნაწილობრივ სწორია",
  yourAnswer: "შენი პასუხი",
  rightAnswer: "სწორი პასუხი",
  noAnswer: "უპასუხოდ დარჩა",
  evidence: "ტექსტში წერია",
  showInText: "ტექსტში ჩვენება",
  comeBack: "კითხვაზე დაბრუნება",

  overview: "პასუხების გადახედვა",
  submit: "ჩაბარება",
  result: "შედეგი",
  mistakes: "შეცდომები",
  rightOnes: "სწორი პასუხები",
  again: "კიდევ ცდა, სხვა კითხვებით",
  repeated: "ახალი კითხვები ამოიწურა, ნაწილი მეორდება.",
  handedIn: "პასუხები ჩაბარებულია. შედეგი გამოჩნდება, როცა პასუხების მიღება დასრულდება.",

  unknownRoom: "ასეთი კოდი არ არსებობს. გადაამოწმე კოდი ან ბმული.",
  network: "კავშირი ვერ დამყარდა. შეამოწმე ინტერნეტი.",
  server: "სერვერზე შეცდომაა. სცადე ცოტა ხანში.",
  attemptsUsed: "ყველა მცდელობა გამოყენებულია.",
  attemptLost: "ეს მცდელობა აღარ მოქმედებს.",
  badCandidate: "შეიყვანე სახელი ან ნომერი სწორად.",
};
