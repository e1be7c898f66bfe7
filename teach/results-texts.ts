/** What the results say, in three languages; a text that is missing does not compile. */
import type { ItemFlag } from "../questions/statistics/item.ts";
import type { Separator } from "../tables/csv.ts";
import type { Language } from "./texts.ts";

/** How clearly an item tells pupils apart, in words. */
export type Sorting = "few" | "unclear" | "against" | "weakly" | "well" | "clearly";

/** Numbers come as "n of m" or after a colon: no language here then needs its plural rules. */
export interface ResultsTexts {
  loaded(n: number): string;
  refresh: string;
  attempt: string;
  whichCounts: string;
  attempts: Record<"first" | "best" | "last" | "all", string>;
  rule: string;
  room: string;
  allRooms: string;
  hideNames: string;
  namesHidden: string;
  // Cards
  standsOut: string;
  hardest: string;
  wrongOf(wrong: number, n: number): string;
  misleading: string;
  choseOf(count: number, n: number): string;
  insteadOf: string;
  talkTo: string;
  talkHelp: string;
  reasons: Record<"low-score" | "blanks", string>;
  noneSubmitted: string;
  noneHere: string;
  tooFew(n: number): string;
  nothing: string;
  /** Before the names of the cards that are missing. */
  noneOf: string;
  // Distribution
  distribution: string;
  /** Of a few papers without their median. */
  summary(n: number, mean: string, median: string | null): string;
  pointsAxis: string;
  sharesAxis: string;
  barOfPoints(points: number, n: number): string;
  barOfShares(from: number, to: number, n: number): string;
  formsDiffer: string;
  // Items
  itemsHelp: string;
  rightOf(right: number, n: number): string;
  range(low: string, high: string): string;
  sorting: Record<Sorting, string>;
  correlation(r: string, low: string, high: string, n: number): string;
  flags: Record<ItemFlag, string>;
  dropped: string;
  whoChose: string;
  option: string;
  everyone: string;
  top: string;
  bottom: string;
  groupsHelp: string;
  noGroups: string;
  key: string;
  // Regrading
  faulty: string;
  drop: string;
  countAgain: string;
  anotherKey: string;
  backTo(key: string): string;
  whichKey: string;
  acceptToo: string;
  acceptNoMore: string;
  preview: string;
  changesOf(changed: number, attempts: number): string;
  pointsFromTo(before: number, after: number): string;
  /** How many attempts change in one way. */
  changeOf(before: string, after: string, attempts: number): string;
  moreChanges(n: number): string;
  pupilsToo: string;
  change: string;
  cancel: string;
  done: string;
  undo: string;
  undone: string;
  sameFact: string;
  history: string;
  did: Record<"dropped" | "counted again" | "key" | "accepted", string>;
  // Pupils
  searchPupil: string;
  attemptsOf(n: number): string;
  /** Of attempts of one name that are no retries. */
  startsOf(n: number): string;
  attemptNumber(n: number): string;
  counts: string;
  /** Handed in by the room's closing. */
  timeUp: string;
  noNumber(n: number): string;
  showAnswers: string;
  rightAnswer: string;
  eraseAttempt: string;
  eraseAll(name: string): string;
  eraseSure: string;
  erase: string;
  more(n: number): string;
  // Files
  files: string;
  filesHelp: string;
  withNames: string;
  withNamesHelp: string;
  nameHeading: string;
  csvOf: Record<Separator, string>;
  sheet: string;
  sheetHelp: string;
  sheetName: string;
  sheetExample: string;
  make: string;
  sheetOnce: string;
  lastUsed: string;
  neverUsed: string;
  revoke: string;
  revokeSure: string;
}

const ka: ResultsTexts = {
  loaded: (n) => `ჩამოიტვირთა ${n} მცდელობა…`,
  refresh: "განახლება",
  attempt: "რომელი მცდელობა",
  whichCounts: "რომელი მცდელობა ითვლება",
  attempts: { first: "პირველი", best: "საუკეთესო", last: "ბოლო", all: "ყველა" },
  rule: "ქვიზის წესით",
  room: "ჯგუფი",
  allRooms: "ყველა ჯგუფი",
  hideNames: "სახელების დამალვა",
  namesHidden: "სახელები დამალულია: გვერდი შეგიძლიათ ეკრანზე აჩვენოთ.",
  standsOut: "რა იქცევს ყურადღებას",
  hardest: "ყველაზე რთული კითხვა",
  wrongOf: (wrong, n) => `${n}-დან ${wrong}-მა ვერ უპასუხა`,
  misleading: "ყველაზე მიმზიდველი შეცდომა",
  choseOf: (count, n) => `${n}-დან ${count}-მა ეს აირჩია`,
  insteadOf: "სწორია",
  talkTo: "ვისთან ღირს გასაუბრება",
  talkHelp: "ანბანური რიგით. ერთი ტესტი ცოტას ამბობს: ჰკითხეთ, რა გაუჭირდათ.",
  reasons: { "low-score": "ტექსტი გაუჭირდა", blanks: "ბევრი კითხვა უპასუხოდ დატოვა" },
  noneSubmitted: "ჯერ არავის ჩაუბარებია. ვინ პასუხობს, ქვემოთ ჩანს.",
  noneHere: "აქ ჯერ არავის უპასუხია.",
  tooFew: (n) => `ჯერ ${n} ნაშრომია. დასკვნისთვის ეს ცოტაა.`,
  nothing: "არც ერთი კითხვა და არც ერთი მოსწავლე დანარჩენებისგან მკვეთრად არ გამოირჩევა.",
  noneOf: "აქ არაფერი გამოირჩევა",
  distribution: "ქულების განაწილება",
  summary: (n, mean, median) =>
    `ჩაბარებულია ${n} ნაშრომი. საშუალო შედეგი — ${mean}${median ? `, ნახევარმა ${median} ან მეტი დააგროვა` : ""}.`,
  pointsAxis: "ქულა",
  sharesAxis: "სწორი პასუხების წილი, %",
  barOfPoints: (points, n) => `${points} ქულა: ${n} ნაშრომი`,
  barOfShares: (from, to, n) => `${from}–${to} %: ${n} ნაშრომი`,
  formsDiffer:
    "ყველას სხვადასხვა, დაახლოებით ერთნაირად რთული კითხვები შეხვდა: მცირე სხვაობა ქულებში თითქმის არაფერს ნიშნავს.",
  itemsHelp: "ჯერ — რთულები. გახსენით კითხვა და ნახავთ, ვინ რა აირჩია.",
  rightOf: (right, n) => `სწორია ${n}-დან ${right}`,
  range: (low, high) => `სავარაუდოდ ${low}-დან ${high}-მდე`,
  sorting: {
    few: "დასკვნისთვის ცოტა პასუხია",
    unclear: "ჯერ არ ჩანს, განასხვავებს თუ არა მოსწავლეებს",
    against: "უკეთ მომზადებულები უფრო ცდებიან",
    weakly: "მოსწავლეებს სუსტად განასხვავებს",
    well: "მოსწავლეებს კარგად განასხვავებს",
    clearly: "მოსწავლეებს მკაფიოდ განასხვავებს",
  },
  correlation: (r, low, high, n) =>
    `კორელაცია დანარჩენ კითხვებთან: ${r} (სავარაუდოდ ${low}-დან ${high}-მდე, n = ${n})`,
  flags: {
    "few-data": "ათზე ნაკლები პასუხია: რიცხვები ჯერ შემთხვევითია.",
    "too-easy": "თითქმის ყველამ იცის: კითხვა ცოტას გვეუბნება.",
    "too-hard": "თითქმის ვერავინ უპასუხა: შეამოწმეთ, ხომ არ არის ხარვეზი.",
    "negative-discrimination": "ვინც სხვა კითხვებს კარგად პასუხობს, აქ უფრო ცდება: შეამოწმეთ სწორი პასუხი.",
    "uncertain-discrimination": "ამდენი პასუხით ვერ ვიტყვით, განასხვავებს თუ არა მოსწავლეებს.",
    "distractor-beats-key": "მაღალქულიანებმა სხვა პასუხი უფრო ხშირად აირჩიეს: ხომ არ არის ისიც სწორი?",
    "unused-distractor": "ერთ-ერთი ვარიანტი არავის აურჩევია.",
  },
  dropped: "არ ითვლება",
  whoChose: "ვინ რა აირჩია",
  option: "პასუხი",
  everyone: "ყველა",
  top: "მაღალი ქულა",
  bottom: "დაბალი ქულა",
  noGroups: "ჯგუფები არ არის: დანარჩენ კითხვებში ძალიან ბევრს თანაბარი შედეგი აქვს.",
  groupsHelp: "„მაღალი“ და „დაბალი“ — დანარჩენი კითხვების მიხედვით.",
  key: "სწორია",
  faulty: "კითხვა ხარვეზიანია?",
  drop: "აღარ ჩაითვალოს",
  countAgain: "ისევ ჩაითვალოს",
  anotherKey: "სხვა პასუხია სწორი",
  backTo: (key) => `თავდაპირველი სწორი პასუხი: ${key}`,
  whichKey: "რომელია სწორი?",
  acceptToo: "ესეც მიიღეთ:",
  acceptNoMore: "შემდეგ მიღებული; აღარ მიიღოთ:",
  preview: "რა შეიცვლება",
  changesOf: (changed, attempts) =>
    `ქულა იცვლება ${attempts} მცდელობიდან ${changed}-ში (ყველა მცდელობაა, ჩაუბარებელიც და ისიც, რომელიც არ ითვლება).`,
  pointsFromTo: (before, after) => `ქულების ჯამი: ${before} → ${after}`,
  changeOf: (before, after, attempts) => `${before} → ${after} (მცდელობა: ${attempts})`,
  moreChanges: (n) => `კიდევ იცვლება, აქ რომ არ ჩანს: ${n}`,
  pupilsToo: "ვის რა ეცვლება",
  change: "შეცვლა",
  cancel: "გაუქმება",
  done: "შეიცვალა და ჟურნალში ჩაიწერა. ამ ქვიზის ახალ ოთახებშიც ასე იქნება.",
  undo: "უკან დაბრუნება",
  undone: "დაბრუნდა, როგორც იყო.",
  sameFact: "ამავე წინადადებას სხვა კითხვებიც ეხება. ნახეთ, ხომ არ არის შეცდომა იქაც:",
  history: "რა შეიცვალა ტესტის შემდეგ",
  did: {
    dropped: "აღარ ითვლება",
    "counted again": "ისევ ითვლება",
    key: "სხვა სწორი პასუხი",
    accepted: "ასევე სწორია",
  },
  searchPupil: "მოსწავლის ძებნა",
  attemptsOf: (n) => `მცდელობა: ${n}`,
  startsOf: (n) => `ამ სახელით ცალ-ცალკე დაიწყეს: ${n}. თუ სხვადასხვა მოსწავლეა, ერთის შედეგი ითვლება`,
  attemptNumber: (n) => `მცდელობა ${n}`,
  counts: "ითვლება",
  timeUp: "დრო ამოიწურა",
  noNumber: (n) => `უსახელო ${n}`,
  showAnswers: "პასუხები",
  rightAnswer: "სწორი პასუხი",
  eraseAttempt: "მცდელობის წაშლა",
  eraseAll: (name) => `„${name}“ — ყველაფრის წაშლა`,
  eraseSure: "წაიშლება სამუდამოდ: აღდგენა შეუძლებელი იქნება.",
  erase: "წაშლა",
  more: (n) => `კიდევ ${n}`,
  files: "შედეგები ფაილად",
  filesHelp:
    "იმ მცდელობებით, რომლებიც ზემოთ არის არჩეული. Excel-ისთვის აირჩიეთ XLSX. CSV-ს ქართული და რუსული Excel წერტილ-მძიმეებით კითხულობს, სხვა პროგრამები — მძიმეებით.",
  withNames: "ამ ბრაუზერში შენახული სახელებით",
  withNamesHelp: "ასეთი ფაილი აქვე, ბრაუზერში იქმნება: სახელები სერვერზე არ იგზავნება.",
  nameHeading: "სახელი",
  csvOf: { comma: "CSV, მძიმეებით", semicolon: "CSV, წერტილ-მძიმეებით" },
  sheet: "ბმული ელექტრონული ცხრილისთვის",
  sheetHelp:
    "Google Sheets ან Excel ამ ბმულით შედეგებს თავად წაიკითხავს. ვისაც ბმული აქვს, შედეგებს ხედავს, სანამ არ გააუქმებთ.",
  sheetName: "სად გამოიყენებთ",
  sheetExample: "მაგ. 7ა-ს ჟურნალი",
  make: "ბმულის შექმნა",
  sheetOnce: "ბმული მხოლოდ ახლა ჩანს: დააკოპირეთ.",
  lastUsed: "ბოლოს გამოიყენეს",
  neverUsed: "ჯერ არ გამოუყენებიათ",
  revoke: "გაუქმება",
  revokeSure: "ბმული მაშინვე შეწყვეტს მუშაობას.",
};

const en: ResultsTexts = {
  loaded: (n) => `Loaded so far: ${n}…`,
  refresh: "Refresh",
  attempt: "Which attempt",
  whichCounts: "Which attempt counts",
  attempts: { first: "first", best: "best", last: "last", all: "all" },
  rule: "the quiz's rule",
  room: "Class",
  allRooms: "All classes",
  hideNames: "Hide names",
  namesHidden: "Names are hidden: the page may go on the projector.",
  standsOut: "What stands out",
  hardest: "The hardest question",
  wrongOf: (wrong, n) => `${wrong} of ${n} got it wrong`,
  misleading: "The mistake that drew most",
  choseOf: (count, n) => `${count} of ${n} chose it`,
  insteadOf: "Right is",
  talkTo: "Worth a talk",
  talkHelp: "In alphabetical order. One test says little: ask what was hard.",
  reasons: { "low-score": "found the text hard", blanks: "left many questions open" },
  noneSubmitted: "Nobody has handed in yet. Who is answering stands below.",
  noneHere: "Nobody has answered here yet.",
  tooFew: (n) => `Papers so far: ${n}. Too few to conclude anything.`,
  nothing: "No question and no pupil stands clearly apart from the others.",
  noneOf: "Nothing stands out here",
  distribution: "Scores",
  summary: (n, mean, median) =>
    `Handed in: ${n}. The mean is ${mean}${median ? `; half of the papers have ${median} or more` : ""}.`,
  pointsAxis: "points",
  sharesAxis: "share of right answers, %",
  barOfPoints: (points, n) => `points ${points}: papers ${n}`,
  barOfShares: (from, to, n) => `${from} to ${to} %: papers ${n}`,
  formsDiffer:
    "Everybody got other questions of about the same difficulty: small differences between scores mean next to nothing.",
  itemsHelp: "The hardest first. Open one to see who chose what.",
  rightOf: (right, n) => `${right} of ${n} right`,
  range: (low, high) => `likely ${low} to ${high}`,
  sorting: {
    few: "too few answers to tell",
    unclear: "not clear yet whether it tells pupils apart",
    against: "those who know more get it wrong more often",
    weakly: "tells pupils apart weakly",
    well: "tells pupils apart well",
    clearly: "tells pupils apart clearly",
  },
  correlation: (r, low, high, n) =>
    `Correlation with the other questions: ${r} (likely ${low} to ${high}, n = ${n})`,
  flags: {
    "few-data": "Fewer than ten answers: the figures are still chance.",
    "too-easy": "Nearly everybody knows it: it says little.",
    "too-hard": "Nearly nobody got it: look whether it is faulty.",
    "negative-discrimination": "Who does well elsewhere gets this wrong more often: check the right answer.",
    "uncertain-discrimination": "With so many answers it cannot be said whether it tells pupils apart.",
    "distractor-beats-key": "The high scorers chose another answer more often: is that right too?",
    "unused-distractor": "One of the options was chosen by nobody.",
  },
  dropped: "does not count",
  whoChose: "Who chose what",
  option: "Answer",
  everyone: "Everyone",
  top: "High scores",
  bottom: "Low scores",
  noGroups: "No groups: in the other questions too many did equally well.",
  groupsHelp: "“High” and “low” by the other questions.",
  key: "right",
  faulty: "Is the question faulty?",
  drop: "Do not count it",
  countAgain: "Count it again",
  anotherKey: "Another answer is right",
  backTo: (key) => `The right answer was at first: ${key}`,
  whichKey: "Which is right?",
  acceptToo: "Accept this too:",
  acceptNoMore: "Accepted afterwards; accept no more:",
  preview: "What would change",
  changesOf: (changed, attempts) =>
    `The score changes in ${changed} of ${attempts} attempts (of all, also those not handed in and those that do not count).`,
  pointsFromTo: (before, after) => `Points of all together: ${before} → ${after}`,
  changeOf: (before, after, attempts) => `${before} → ${after} (attempts: ${attempts})`,
  moreChanges: (n) => `More that change, not shown here: ${n}`,
  pupilsToo: "Whose score changes",
  change: "Change it",
  cancel: "Cancel",
  done: "Changed, and noted in the log. New rooms of this quiz will have it so too.",
  undo: "Undo",
  undone: "It is as it was.",
  sameFact: "Other questions ask about the same sentence. See whether they are faulty too:",
  history: "What was changed after the test",
  did: {
    dropped: "does not count",
    "counted again": "counts again",
    key: "another right answer",
    accepted: "accepted too",
  },
  searchPupil: "Find a pupil",
  attemptsOf: (n) => `attempts: ${n}`,
  startsOf: (n) =>
    `begun separately under this name: ${n}. If they are different pupils, the result of one counts`,
  attemptNumber: (n) => `Attempt ${n}`,
  counts: "counts",
  timeUp: "time was up",
  noNumber: (n) => `No name ${n}`,
  showAnswers: "Answers",
  rightAnswer: "Right answer",
  eraseAttempt: "Erase the attempt",
  eraseAll: (name) => `Erase everything of “${name}”`,
  eraseSure: "It is erased for good and cannot be brought back.",
  erase: "Erase",
  more: (n) => `${n} more`,
  files: "Results as a file",
  filesHelp:
    "With the attempts chosen above. For Excel take XLSX. Of CSV, Excel in Georgian and Russian reads the one with semicolons, other programs the one with commas.",
  withNames: "With the names kept in this browser",
  withNamesHelp: "Such a file is made here, in the browser: the names are never sent.",
  nameHeading: "Name",
  csvOf: { comma: "CSV, commas", semicolon: "CSV, semicolons" },
  sheet: "An address for a spreadsheet",
  sheetHelp:
    "Google Sheets or Excel reads the results by it. Whoever has the address sees them, until you revoke it.",
  sheetName: "Where you use it",
  sheetExample: "e.g. register of 7a",
  make: "Make an address",
  sheetOnce: "The address is shown only now: copy it.",
  lastUsed: "Last used",
  neverUsed: "Not used yet",
  revoke: "Revoke",
  revokeSure: "The address stops working at once.",
};

const ru: ResultsTexts = {
  loaded: (n) => `Загружено: ${n}…`,
  refresh: "Обновить",
  attempt: "Какая попытка",
  whichCounts: "Какая попытка засчитывается",
  attempts: { first: "первая", best: "лучшая", last: "последняя", all: "все" },
  rule: "по правилу теста",
  room: "Класс",
  allRooms: "Все классы",
  hideNames: "Скрыть имена",
  namesHidden: "Имена скрыты: страницу можно показать на экране.",
  standsOut: "На что обратить внимание",
  hardest: "Самый трудный вопрос",
  wrongOf: (wrong, n) => `Ошиблись ${wrong} из ${n}`,
  misleading: "Самая частая ошибка",
  choseOf: (count, n) => `Это выбрали ${count} из ${n}`,
  insteadOf: "Верно",
  talkTo: "С кем стоит поговорить",
  talkHelp: "По алфавиту. Одна работа говорит мало: спросите, что было трудно.",
  reasons: { "low-score": "текст дался трудно", blanks: "многие вопросы без ответа" },
  noneSubmitted: "Пока никто не сдал. Кто отвечает, видно ниже.",
  noneHere: "Здесь пока никто не отвечал.",
  tooFew: (n) => `Работ пока: ${n}. Для выводов этого мало.`,
  nothing: "Ни один вопрос и ни один ученик заметно не выделяется.",
  noneOf: "Здесь ничего не выделяется",
  distribution: "Распределение баллов",
  summary: (n, mean, median) =>
    `Сдано работ: ${n}. Средний результат — ${mean}${median ? `, у половины — ${median} или больше` : ""}.`,
  pointsAxis: "баллы",
  sharesAxis: "доля верных ответов, %",
  barOfPoints: (points, n) => `баллов ${points}: работ ${n}`,
  barOfShares: (from, to, n) => `${from}–${to} %: работ ${n}`,
  formsDiffer:
    "Всем достались разные вопросы примерно одной трудности: небольшая разница в баллах почти ничего не значит.",
  itemsHelp: "Сначала трудные. Откройте вопрос, чтобы увидеть, кто что выбрал.",
  rightOf: (right, n) => `верно ${right} из ${n}`,
  range: (low, high) => `вероятно, от ${low} до ${high}`,
  sorting: {
    few: "ответов мало, судить рано",
    unclear: "пока неясно, различает ли учеников",
    against: "сильные ошибаются чаще",
    weakly: "слабо различает учеников",
    well: "хорошо различает учеников",
    clearly: "чётко различает учеников",
  },
  correlation: (r, low, high, n) =>
    `Корреляция с остальными вопросами: ${r} (вероятно, от ${low} до ${high}, n = ${n})`,
  flags: {
    "few-data": "Ответов меньше десяти: цифры пока случайны.",
    "too-easy": "Знают почти все: вопрос говорит мало.",
    "too-hard": "Не ответил почти никто: проверьте, нет ли ошибки.",
    "negative-discrimination": "Кто хорошо отвечает на другие вопросы, здесь ошибается чаще: проверьте ключ.",
    "uncertain-discrimination": "При таком числе ответов нельзя сказать, различает ли вопрос учеников.",
    "distractor-beats-key": "Ученики с высокими баллами чаще выбирали другой ответ: может, верен и он?",
    "unused-distractor": "Один из вариантов не выбрал никто.",
  },
  dropped: "не засчитывается",
  whoChose: "Кто что выбрал",
  option: "Ответ",
  everyone: "Все",
  top: "Высокие баллы",
  bottom: "Низкие баллы",
  noGroups: "Групп нет: на остальные вопросы слишком многие ответили одинаково.",
  groupsHelp: "«Высокие» и «низкие» — по остальным вопросам.",
  key: "верно",
  faulty: "Вопрос с ошибкой?",
  drop: "Не засчитывать",
  countAgain: "Снова засчитывать",
  anotherKey: "Верен другой ответ",
  backTo: (key) => `Сначала верным был ответ: ${key}`,
  whichKey: "Какой ответ верен?",
  acceptToo: "Принять и это:",
  acceptNoMore: "Принято потом; больше не принимать:",
  preview: "Что изменится",
  changesOf: (changed, attempts) =>
    `Баллы меняются в попытках: ${changed} из ${attempts} (это все попытки, в том числе несданные и те, что не считаются).`,
  pointsFromTo: (before, after) => `Сумма баллов: ${before} → ${after}`,
  changeOf: (before, after, attempts) => `${before} → ${after} (попыток: ${attempts})`,
  moreChanges: (n) => `Ещё изменений, здесь не показаны: ${n}`,
  pupilsToo: "У кого что изменится",
  change: "Изменить",
  cancel: "Отмена",
  done: "Изменено и записано в журнал. В новых комнатах этого теста будет так же.",
  undo: "Вернуть назад",
  undone: "Всё как было.",
  sameFact: "Об этом же предложении спрашивают и другие вопросы. Проверьте, нет ли ошибки и там:",
  history: "Что изменено после теста",
  did: {
    dropped: "не засчитывается",
    "counted again": "снова засчитывается",
    key: "другой верный ответ",
    accepted: "тоже верно",
  },
  searchPupil: "Найти ученика",
  attemptsOf: (n) => `попыток: ${n}`,
  startsOf: (n) =>
    `начато по отдельности под этим именем: ${n}. Если это разные ученики, считается результат одного`,
  attemptNumber: (n) => `Попытка ${n}`,
  counts: "засчитана",
  timeUp: "время вышло",
  noNumber: (n) => `Без имени ${n}`,
  showAnswers: "Ответы",
  rightAnswer: "Верный ответ",
  eraseAttempt: "Удалить попытку",
  eraseAll: (name) => `Удалить всё: «${name}»`,
  eraseSure: "Будет удалено навсегда, вернуть нельзя.",
  erase: "Удалить",
  more: (n) => `Ещё ${n}`,
  files: "Результаты файлом",
  filesHelp:
    "С теми попытками, что выбраны выше. Для Excel берите XLSX. Файл CSV грузинский и русский Excel читает с точками с запятой, другие программы — с запятыми.",
  withNames: "С именами, сохранёнными в этом браузере",
  withNamesHelp: "Такой файл создаётся здесь же, в браузере: имена на сервер не отправляются.",
  nameHeading: "Имя",
  csvOf: { comma: "CSV, запятые", semicolon: "CSV, точки с запятой" },
  sheet: "Адрес для электронной таблицы",
  sheetHelp:
    "Google Таблицы или Excel сами читают по нему результаты. У кого есть адрес, тот их видит, пока вы его не отзовёте.",
  sheetName: "Где будет использоваться",
  sheetExample: "напр. журнал 7а",
  make: "Создать адрес",
  sheetOnce: "Адрес виден только сейчас: скопируйте его.",
  lastUsed: "Последнее обращение",
  neverUsed: "Пока не использовался",
  revoke: "Отозвать",
  revokeSure: "Адрес сразу перестанет работать.",
};

/** The texts in each. */
export const resultsTexts: Record<Language, ResultsTexts> = { ka, en, ru };
