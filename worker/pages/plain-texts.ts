/** The texts of the quiz without JavaScript, in the three languages; the words are the widget's where it has them. */

/** What the plain pages say. */
export interface PlainTexts {
  questions(count: number): string;
  /** Before a number. */
  attempts: string;
  practice: string;
  test: string;
  nickname: string;
  number: string;
  start: string;
  closed: string;
  opensIn: string;
  closesIn: string;
  /** Before a time of day. */
  closes: string;
  /** Days, hours, minutes, short. */
  units: [string, string, string];
  question: string;
  blank: string;
  /** Above a gap, whose stem says nothing of what to do. */
  fill: string;
  order: string;
  match: string;
  check: string;
  submit: string;
  submitAnyway: string;
  unanswered: string;
  right: string;
  wrong: string;
  yourAnswer: string;
  rightAnswer: string;
  noAnswer: string;
  uncounted: string;
  evidence: string;
  showInText: string;
  result: string;
  again: string;
  repeated: string;
  handedIn: string;
  keepAddress: string;
  late: string;
  attemptsUsed: string;
  nameUsed: string;
  numberUsed: string;
  attemptLost: string;
  badCode: string;
  withCode: string;
  resumeCode: string;
  goOn: string;
  badName: string;
  badNumber: string;
  badAnswer: string;
  firstCounts: string;
}

const ka: PlainTexts = {
  questions: (count) => `${count} კითხვა`,
  attempts: "მცდელობა",
  practice: "პასუხს ყოველი კითხვის შემდეგ შეამოწმებ.",
  test: "პასუხებს ბოლოს ნახავ.",
  nickname: "სახელი ან მეტსახელი",
  number: "ნომერი სიაში",
  start: "დაწყება",
  closed: "პასუხების მიღება დასრულდა.",
  opensIn: "დაწყებამდე დარჩა",
  closesIn: "დახურვამდე დარჩა",
  closes: "დაიხურება",
  units: ["დღე", "სთ", "წთ"],
  question: "კითხვა",
  blank: "გამოტოვებული",
  fill: "აირჩიე, რა აკლია:",
  order: "მიუთითე რიგი: 1 პირველია. ყოველი ნომერი ერთხელ გამოიყენე.",
  match: "ყოველ სტრიქონს შესაბამისი აურჩიე.",
  check: "შემოწმება",
  submit: "ჩაბარება",
  submitAnyway: "მაინც ჩაბარება",
  unanswered: "უპასუხოდ ან ნახევრად დარჩა:",
  right: "სწორია",
  wrong: "არასწორია",
  yourAnswer: "შენი პასუხი",
  rightAnswer: "სწორი პასუხი",
  noAnswer: "უპასუხოდ",
  uncounted: "ეს კითხვა არ ითვლება.",
  evidence: "ტექსტში წერია",
  showInText: "ტექსტში ჩვენება",
  result: "შედეგი",
  again: "სხვა კითხვები",
  repeated: "ახალი კითხვები ამოიწურა, ნაწილი მეორდება.",
  handedIn: "ჩაბარებულია. შედეგი დახურვის შემდეგ გამოჩნდება.",
  keepAddress: "შეინახე ამ გვერდის მისამართი და დახურვის შემდეგ ისევ გახსენი.",
  late: "პასუხების მიღება დასრულდა: ესენი აღარ ჩაბარდა.",
  attemptsUsed: "მცდელობები ამოიწურა.",
  nameUsed: "ამ სახელით უკვე უპასუხეს, მცდელობა აღარ დარჩა. თუ ეს შენ არ იყავი, დაუმატე გვარი.",
  numberUsed: "ამ ნომრით უკვე უპასუხეს, მცდელობა აღარ დარჩა. თუ ეს შენ არ იყავი, უთხარი მასწავლებელს.",
  attemptLost: "მცდელობა აღარ მოქმედებს. დაიწყე თავიდან.",
  badCode: "ასეთი კოდი არ არსებობს. გადაამოწმე და ერთ წუთში ისევ სცადე.",
  withCode: "კოდით გაგრძელება",
  resumeCode: "სხვაგან გაგრძელების კოდი",
  goOn: "გაგრძელება",
  badName: "ჩაწერე სახელი.",
  badNumber: "ჩაწერე შენი ნომერი სიაში.",
  badAnswer: "ზოგი პასუხი ვერ მიიღება. გადაამოწმე:",
  firstCounts: "ჩაითვალა პასუხი, რომელიც პირველად შემოწმდა ან ჩაბარდა.",
};

const en: PlainTexts = {
  questions: (count) => `${count} question${count === 1 ? "" : "s"}`,
  attempts: "Attempts",
  practice: "You can check each answer as you go.",
  test: "You see the answers at the end.",
  nickname: "Name or nickname",
  number: "Number on the list",
  start: "Start",
  closed: "Closed.",
  opensIn: "Opens in",
  closesIn: "Closes in",
  closes: "Closes",
  units: ["d", "h", "min"],
  question: "Question",
  blank: "blank",
  fill: "Choose what is missing:",
  order: "Give each its place: 1 comes first. Use each number once.",
  match: "Choose what belongs to each line.",
  check: "Check",
  submit: "Hand in",
  submitAnyway: "Hand in anyway",
  unanswered: "Not answered, or only in part:",
  right: "Right",
  wrong: "Wrong",
  yourAnswer: "Your answer",
  rightAnswer: "Right answer",
  noAnswer: "Not answered",
  uncounted: "This question does not count.",
  evidence: "The text says",
  showInText: "Show in the text",
  result: "Result",
  again: "Other questions",
  repeated: "No new questions are left, some repeat.",
  handedIn: "Handed in. The result appears after the quiz closes.",
  keepAddress: "Keep the address of this page and open it again after the quiz closes.",
  late: "The room has closed: these answers were not handed in.",
  attemptsUsed: "No attempts are left.",
  nameUsed:
    "Somebody has already answered under this name, and no attempts are left. If it was not you, add your surname.",
  numberUsed:
    "Somebody has already answered under this number, and no attempts are left. If it was not you, tell your teacher.",
  attemptLost: "This attempt is no longer valid. Start again.",
  badCode: "There is no such code. Check it, and try again in a minute.",
  withCode: "Continue with a code",
  resumeCode: "Code to go on elsewhere",
  goOn: "Continue",
  badName: "Write your name.",
  badNumber: "Write your number on the list.",
  badAnswer: "Some answers cannot be taken. Look at:",
  firstCounts: "The answer that was checked or handed in first is the one that counts.",
};

/** `21` → one, `3` → few, `12` → many (CLDR's rule for whole numbers). */
const russianForm = new Intl.PluralRules("ru");
const russianQuestions: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "вопрос", few: "вопроса" };

const ru: PlainTexts = {
  questions: (count) => `${count} ${russianQuestions[russianForm.select(count)] ?? "вопросов"}`,
  attempts: "Попыток",
  practice: "Каждый ответ можно сразу проверить.",
  test: "Ответы появятся в конце.",
  nickname: "Имя или ник",
  number: "Номер в списке",
  start: "Начать",
  closed: "Приём ответов закончен.",
  opensIn: "До начала осталось",
  closesIn: "До окончания осталось",
  closes: "Окончание",
  units: ["дн.", "ч", "мин"],
  question: "Вопрос",
  blank: "пропуск",
  fill: "Выберите, что пропущено:",
  order: "Укажите порядок: 1 — первое. Каждое число — один раз.",
  match: "Подберите пару к каждой строке.",
  check: "Проверить",
  submit: "Сдать",
  submitAnyway: "Всё равно сдать",
  unanswered: "Без ответа или не до конца:",
  right: "Верно",
  wrong: "Неверно",
  yourAnswer: "Ваш ответ",
  rightAnswer: "Верный ответ",
  noAnswer: "Без ответа",
  uncounted: "Этот вопрос не засчитывается.",
  evidence: "В тексте сказано",
  showInText: "Показать в тексте",
  result: "Результат",
  again: "Другие вопросы",
  repeated: "Новых вопросов нет, часть повторяется.",
  handedIn: "Сдано. Результат появится после окончания.",
  keepAddress: "Сохраните адрес этой страницы и откройте её снова после окончания.",
  late: "Приём ответов закончен: эти ответы не сданы.",
  attemptsUsed: "Попыток не осталось.",
  nameUsed: "Под этим именем уже отвечали, попыток не осталось. Если это были не вы, добавьте фамилию.",
  numberUsed: "Под этим номером уже отвечали, попыток не осталось. Если это были не вы, скажите учителю.",
  attemptLost: "Попытка больше не действует. Начните заново.",
  badCode: "Такого кода нет. Проверьте его и попробуйте через минуту.",
  withCode: "Продолжить по коду",
  resumeCode: "Код, чтобы продолжить в другом месте",
  goOn: "Продолжить",
  badName: "Напишите имя.",
  badNumber: "Напишите свой номер в списке.",
  badAnswer: "Некоторые ответы принять нельзя. Проверьте:",
  firstCounts: "Засчитан ответ, который проверен или сдан первым.",
};

const languages = new Map([
  ["ka", ka],
  ["en", en],
  ["ru", ru],
]);

/** The texts for a language that `textsFor` gave. */
export const plainTextsFor = (lang: string): PlainTexts => languages.get(lang) ?? ka;
