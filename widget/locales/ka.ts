/** Georgian. */
import type { Messages } from "./messages.ts";

/** The Georgian interface. */
export const ka: Messages = {
  loading: "იტვირთება…",
  retry: "განახლება",

  questions: "კითხვები",
  attempts: "მცდელობა",
  practice: "პასუხს ყოველი კითხვის შემდეგ ნახავ.",
  test: "პასუხებს ბოლოს ნახავ.",
  nickname: "სახელი ან მეტსახელი",
  number: "ნომერი სიაში",
  start: "დაწყება",
  opensAt: "დაიწყება:",
  closed: "პასუხების მიღება დასრულდა.",

  question: "კითხვა",
  blank: "გამოტოვებული",
  fill: "აირჩიე, რა აკლია:",
  check: "შემოწმება",
  next: "შემდეგი",
  back: "წინა",
  incomplete: "ჯერ უპასუხე",

  overview: "გადახედვა",
  result: "შედეგი",
  withCode: "კოდით გაგრძელება",

  unknownRoom: "ასეთი კოდი არ არსებობს.",
  network: "კავშირი ვერ დამყარდა.",
  server: "სერვერზე შეცდომაა.",
  attemptsUsed: "ამ სახელით ან ნომრით უკვე უპასუხეს.",
};
