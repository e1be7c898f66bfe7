/** The words of writing a quiz, from the pasted text to the shared code, in three languages; one that is missing does not compile. */

/** What the pages of an article and of its rooms say. */
export interface AuthorTexts {
  paste: string;
  pasteHelp: string;
  file: string;
  fileHelp: string;
  badFile: string;
  more: string;
  headlines: Record<"none" | "long", string>;
  headline: string;
  headlineLacks: Record<"none" | "long", string>;
  headlineHelp: string;
  headlineSave: string;
  headlineSaved(before: number, now: number, hidden: number): string;
  yourArticles: string;
  itemsOf(count: number): string;
  quizSettings: string;
  lengthHelp(count: number, atMost: number): string;
  lengthOver(atMost: number): string;
  allHidden(count: number): string;
  lengthLowered(asked: number, length: number): string;
  modes: Record<"practice" | "test", { name: string; help: string }>;
  who: string;
  whoAre: Record<"nickname" | "roster" | "none", { name: string; help: string }>;
  rosterSize: string;
  moreSettings: string;
  quizTitle: string;
  attempts: string;
  unlimited: string;
  /** null: without a limit. */
  attemptsAre(count: number | null): string;
  reveal: string;
  /** `usual` is what the server does where nothing is said. */
  reveals: Record<"usual" | "submit" | "close", string>;
  opens: string;
  closes: string;
  opensHelp: string;
  closesHelp: string;
  approvedOnly: string;
  approvedOnlyHelp: string;
  kinds: string;
  make: string;
  papers: string;
  papersHelp: string;
  otherPapers: string;
  paper: string;
  difficulty: string;
  levels: [string, string, string];
  /** Of as many as the first has. */
  shared(count: number, all: number | undefined): string;
  text: string;
  showAll: string;
  all: string;
  statuses: Record<"draft" | "approved" | "hidden", string>;
  kind: string;
  status: string;
  nothingHere: string;
  order: string;
  orders: Record<"best" | "text" | "kind", string>;
  paragraph(number: number): string;
  jump: string;
  /** Others that ask about the same sentence. */
  twins(count: number): string;
  approve: string;
  approved: string;
  edit: string;
  cancel: string;
  undo: string;
  stem: string;
  option: string;
  isRight: string;
  markRight: string;
  answer: string;
  statementIs: string;
  isTrue: string;
  isFalse: string;
  truthHelp: string;
  despite: string;
  ownItem: string;
  ownHelp: string;
  ownKinds: Record<"choice" | "true-false" | "text", string>;
  addOption: string;
  dropOption: string;
  proof: string;
  proofHelp: string;
  takeMarked: string;
  nothingMarked: string;
  explanation: string;
  add: string;
  refused: string;
  refusedHelp: string;
  /** A refused question. */
  use: string;
  /** Before a refused question that is in the bank now. */
  used: string;
  /** Before what else is against it. */
  also: string;
  refusedMore(count: number): string;
  sheets: string;
  share: string;
  join: string;
  joinHelp: string;
  qr: string;
  room: string;
  newRoom: string;
  newRoomHelp: string;
  roomName: string;
  makeRoom: string;
  snippets: string;
  embedHelp: string;
  allWays: string;
  names: string;
  namesHelp: string;
  namesKept(count: number): string;
  namesCut(count: number): string;
  forget: string;
  opened(count: number): string;
  /** Where no other device reaches the address. */
  onlyHere: string;
  preview: string;
}

const ka: AuthorTexts = {
  paste: "სტატია",
  pasteHelp:
    "ჩასვით ტექსტი ან გვერდის HTML. შეგიძლიათ ფაილიც ჩააგდოთ აქ. მეტი კითხვა გამოდის 300 სიტყვაზე გრძელი ტექსტიდან, რომელშიც სახელები, თარიღები და რიცხვებია.",
  file: "ფაილის არჩევა",
  fileHelp: "Word (.docx), ტექსტი ან HTML",
  badFile: "ამ ფაილიდან ტექსტი ვერ წავიკითხეთ. გახსენით და ტექსტი აქ ჩასვით.",
  more: "სათაური და თარიღი",
  headlines: {
    none: "ტექსტს სათაური არ აქვს. დაწერეთ: ის კითხვის თავზე გამოჩნდება და ახსნის, რაზეა ლაპარაკი. უსათაუროდ ზოგი კითხვა ვერ დაისმის.",
    long: "სათაური ძალიან გრძელია და კითხვის თავზე ვერ დაეტევა. დაწერეთ უფრო მოკლე, 140 ნიშნამდე: თორემ ზოგი კითხვა ვერ დაისმის.",
  },
  headline: "სათაურის შეცვლა",
  headlineLacks: {
    none: "ტექსტს სათაური არ აქვს: დამატება",
    long: "სათაური კითხვის თავზე ვერ დაეტევა: შემოკლება",
  },
  headlineHelp:
    "ის კითხვის თავზე დგას, ამიტომ კითხვები თავიდან შედგება. რაც დაამტკიცეთ, დამალეთ, შეასწორეთ ან თავად დაწერეთ, რჩება; უკვე შექმნილი ოთახები არ იცვლება.",
  headlineSave: "კითხვების თავიდან შედგენა",
  headlineSaved: (before, now, hidden) =>
    `ახლა ${now} კითხვაა; იყო ${before}.${hidden > 0 ? ` დაიმალა ${hidden} კითხვა, რომლის პასუხსაც ახალი სათაური ამბობს.` : ""}`,
  yourArticles: "უკვე დამატებული სტატიები",
  itemsOf: (count) => `${count} კითხვა`,
  quizSettings: "ქვიზი",
  lengthHelp: (count, atMost) =>
    count > atMost
      ? `თითო მოსწავლეს, არაუმეტეს ${atMost}: სულ ${count} კითხვაა, მაგრამ ზოგი ერთსა და იმავე ფაქტზეა, ერთ ფაქტზე კი ერთხელ ვეკითხებით.`
      : `თითო მოსწავლეს. სულ ${count} კითხვაა.`,
  lengthOver: (atMost) => `თითო მოსწავლე ${atMost} კითხვას მიიღებს: სხვა ფაქტზე კითხვა აქ აღარ არის.`,
  allHidden: (count) =>
    count === 1
      ? "ერთადერთი კითხვა დამალულია: დააბრუნეთ ან საკუთარი დაწერეთ."
      : `ყველა კითხვა (${count}) დამალულია: რომელიმე დააბრუნეთ ან საკუთარი დაწერეთ.`,
  lengthLowered: (asked, length) =>
    `${asked} კითხვა გინდოდათ, თითო მოსწავლე კი ${length} კითხვას მიიღებს: სხვა ფაქტზე კითხვა აღარ იყო.`,
  modes: {
    practice: { name: "ვარჯიში", help: "პასუხი და მტკიცებულება ყოველი კითხვის შემდეგ" },
    test: { name: "ტესტი", help: "ქულა და პასუხები ბოლოს" },
  },
  who: "ვინ პასუხობს",
  whoAre: {
    nickname: { name: "სახელით", help: "მოსწავლე თავად წერს, დაწერილი კი ინახება: მეტსახელიც გამოდგება" },
    roster: { name: "სიის ნომრით", help: "სახელები თქვენთან რჩება" },
    none: { name: "უსახელოდ", help: "არაფერი იკითხება" },
  },
  rosterSize: "რამდენი მოსწავლეა სიაში",
  moreSettings: "სხვა პარამეტრები",
  quizTitle: "ქვიზის სახელი",
  attempts: "რამდენჯერ შეიძლება ცდა",
  unlimited: "რამდენჯერაც უნდა",
  attemptsAre: (count) => (count === null ? "ცდა შეუზღუდავია" : `${count} ცდა`),
  reveal: "როდის ჩანს პასუხები",
  reveals: {
    usual: "დახურვისას; დახურვის დროის გარეშე ჩაბარებისთანავე",
    submit: "ჩაბარებისთანავე",
    close: "როცა ოთახი დაიხურება",
  },
  opens: "იხსნება",
  closes: "იხურება",
  opensHelp: "ცარიელი ნიშნავს: ახლავე.",
  closesHelp: "ცარიელი ნიშნავს: უვადოდ.",
  approvedOnly: "მხოლოდ დამტკიცებული კითხვები",
  approvedOnlyHelp: "თუ არ მონიშნავთ, ყველა იქნება, დამალულის გარდა.",
  kinds: "კითხვების სახეები",
  make: "ქვიზის შექმნა",
  papers: "სამი მოსწავლის ფურცელი",
  papersHelp: "ასეთ კითხვებს მიიღებს სამი სხვადასხვა მოსწავლე.",
  otherPapers: "სხვა სამი",
  paper: "ფურცელი",
  difficulty: "სირთულე",
  levels: ["ადვილი", "საშუალო", "რთული"],
  shared: (count, all) =>
    count === all ? "სამივეს ერთი და იგივე კითხვები აქვს" : `სამივეში ერთი და იგივე კითხვა: ${count}`,
  text: "ტექსტი",
  showAll: "ყველას ჩვენება",
  all: "ყველა",
  statuses: { draft: "გადასახედი", approved: "დამტკიცებული", hidden: "დამალული" },
  kind: "სახე",
  status: "მდგომარეობა",
  nothingHere: "ასეთი კითხვა არ არის.",
  order: "რიგი",
  orders: { best: "საუკეთესო — თავში", text: "როგორც ტექსტშია", kind: "სახეების მიხედვით" },
  paragraph: (number) => `აბზაცი ${number}`,
  jump: "ნაწილზე გადასვლა",
  twins: (count) => `ამავე წინადადებაზე კიდევ ${count} კითხვა`,
  approve: "დამტკიცება",
  approved: "დამტკიცებულია",
  edit: "შესწორება",
  cancel: "გაუქმება",
  undo: "უკან დაბრუნება",
  stem: "კითხვა",
  option: "პასუხი",
  isRight: "სწორია",
  markRight: "სწორ პასუხთან წრე მონიშნეთ.",
  answer: "სწორი პასუხი",
  statementIs: "ეს დებულება",
  isTrue: "მართალია",
  isFalse: "მცდარია",
  truthHelp: "რომ მცდარია, ამას ვერ ვამოწმებთ: თავად დარწმუნდით.",
  despite: "მაინც შენახვა",
  ownItem: "საკუთარი კითხვა",
  ownHelp: "პროგრამა შეამოწმებს, ამტკიცებს თუ არა სტატია პასუხს.",
  ownKinds: { choice: "არჩევითი", "true-false": "მართალი თუ მცდარი", text: "ჩასაწერი პასუხი" },
  addOption: "კიდევ ერთი პასუხი",
  dropOption: "ამ პასუხის მოშორება",
  proof: "წინადადება, რომელიც პასუხს ამტკიცებს",
  proofHelp: "თუ ცარიელს დატოვებთ, თავად მოვძებნით.",
  takeMarked: "სტატიაში მონიშნულის აღება",
  nothingMarked: "ჯერ სტატიაში მონიშნეთ წინადადება.",
  explanation: "განმარტება მოსწავლისთვის (არ არის აუცილებელი)",
  add: "დამატება",
  refused: "რომელი კითხვები არ შევადგინეთ და რატომ",
  refusedHelp:
    "თუ რომელიმე მაინც გჭირდებათ, დააჭირეთ მონიშნულ სიტყვებს ან ღილაკს: კითხვა მაშინვე ბანკში იქნება. აქვე შეგიძლიათ შეასწოროთ ან უკან დააბრუნოთ.",
  use: "გამოყენება",
  used: "ბანკშია",
  also: "გარდა ამისა",
  refusedMore: (count) => `და კიდევ ${count}`,
  sheets: "დასაბეჭდი და სხვა ფორმატები",
  share: "გაზიარება",
  join: "შესვლის ფურცელი",
  joinHelp: "კოდი და QR — ეკრანისთვის ან დასაბეჭდად",
  qr: "QR კოდი",
  room: "ოთახი",
  newRoom: "კიდევ ერთი კლასი",
  newRoomHelp: "იმავე ქვიზს ცალკე კოდი და ცალკე შედეგები ექნება.",
  roomName: "კლასის სახელი",
  makeRoom: "ოთახის შექმნა",
  snippets: "საიტზე ჩასასმელი",
  embedHelp: "WordPress-ში საკმარისია ბმულის ჩასმა ცალკე ხაზზე.",
  allWays: "ყველა გზა და გვერდის შემოწმება",
  names: "ვინ რომელ ნომერზეა",
  namesHelp: "თითო ხაზზე თითო სახელი, ნომრების მიხედვით. მხოლოდ ამ ბრაუზერში ინახება, სერვერზე არ იგზავნება.",
  namesKept: (count) => `ამ ბრაუზერში შენახულია ${count} სახელი`,
  namesCut: (count) => `სიაში მხოლოდ ${count} ნომერია: დანარჩენი სახელები ზედმეტია.`,
  forget: "სახელების წაშლა",
  opened: (count) => `ქვიზი მზადაა, თითო მოსწავლეს — ${count} კითხვა. გაუზიარეთ კლასს:`,
  onlyHere: "ეს მისამართი სხვა მოწყობილობაზე არ იხსნება. კლასისთვის გაუშვით: HOST=0.0.0.0 npm start",
  preview: "მოსწავლის თვალით ნახვა",
};

const en: AuthorTexts = {
  paste: "Article",
  pasteHelp:
    "Paste the text, or a page's HTML. You can drop a file here too. More questions come of texts of over 300 words with names, dates and numbers.",
  file: "Choose a file",
  fileHelp: "Word (.docx), text or HTML",
  badFile: "No text could be read from this file. Open it and paste the text here.",
  more: "Title and date",
  headlines: {
    none: "The text has no headline. Write one: it stands above the questions and says what they are about. Without it some questions cannot be asked.",
    long: "The headline is too long to stand above a question. Write one of at most 140 characters, or some questions cannot be asked.",
  },
  headline: "Change the headline",
  headlineLacks: {
    none: "The text has no headline: add one",
    long: "The headline is too long to stand above a question: shorten it",
  },
  headlineHelp:
    "It stands above questions, so they are made anew. What you approved, hid, changed or wrote stays; rooms that are made do not change.",
  headlineSave: "Make the questions anew",
  headlineSaved: (before, now, hidden) =>
    `There are ${now} questions now; there were ${before}.${hidden > 0 ? ` Hidden are ${hidden} more: the new headline tells their answers.` : ""}`,
  yourArticles: "Articles added before",
  itemsOf: (count) => (count === 1 ? "1 question" : `${count} questions`),
  quizSettings: "Quiz",
  lengthHelp: (count, atMost) =>
    count > atMost
      ? `For each pupil, at most ${atMost}: there are ${count}, but some are about the same fact, and a fact is asked once.`
      : `For each pupil. There are ${count}.`,
  lengthOver: (atMost) => `Each pupil will get ${atMost}: there is no question on another fact.`,
  allHidden: (count) =>
    count === 1
      ? "The only question is hidden: restore it or write your own."
      : `All ${count} questions are hidden: restore one or write your own.`,
  lengthLowered: (asked, length) =>
    `You wanted ${asked} questions; each pupil gets ${length}: there was no question on another fact.`,
  modes: {
    practice: { name: "Practice", help: "Answer and proof after each question" },
    test: { name: "Test", help: "Score and answers at the end" },
  },
  who: "Who answers",
  whoAre: {
    nickname: { name: "By name", help: "Pupils type one, and it is stored: a nickname will do" },
    roster: { name: "By list number", help: "The names stay with you" },
    none: { name: "Without name", help: "Nothing is asked" },
  },
  rosterSize: "Pupils in the list",
  moreSettings: "More settings",
  quizTitle: "Name of the quiz",
  attempts: "Attempts",
  unlimited: "As many as they like",
  attemptsAre: (count) => `attempts: ${count ?? "unlimited"}`,
  reveal: "Answers are shown",
  reveals: {
    usual: "When the room closes; without a closing time after handing in",
    submit: "After handing in",
    close: "When the room closes",
  },
  opens: "Opens",
  closes: "Closes",
  opensHelp: "Empty means: now.",
  closesHelp: "Empty means: it stays open.",
  approvedOnly: "Only approved questions",
  approvedOnlyHelp: "Otherwise all but the hidden ones.",
  kinds: "Kinds of questions",
  make: "Make the quiz",
  papers: "Three pupils' papers",
  papersHelp: "What three different pupils would get.",
  otherPapers: "Three others",
  paper: "Paper",
  difficulty: "Difficulty",
  levels: ["easy", "medium", "hard"],
  shared: (count, all) =>
    count === all ? "All three have the same questions" : `Questions that all three have: ${count}`,
  text: "Text",
  showAll: "Show all",
  all: "All",
  statuses: { draft: "To review", approved: "Approved", hidden: "Hidden" },
  kind: "Kind",
  status: "State",
  nothingHere: "No such question.",
  order: "Order",
  orders: { best: "Best first", text: "As in the text", kind: "By kind" },
  paragraph: (number) => `Paragraph ${number}`,
  jump: "Jump to a part",
  twins: (count) => `${count} more of the same sentence`,
  approve: "Approve",
  approved: "Approved",
  edit: "Edit",
  cancel: "Cancel",
  undo: "Undo",
  stem: "Question",
  option: "Answer",
  isRight: "is right",
  markRight: "Mark the circle of the right answer.",
  answer: "Right answer",
  statementIs: "This statement is",
  isTrue: "true",
  isFalse: "false",
  truthHelp: "That a statement is false we cannot check: be sure of it.",
  despite: "Keep it all the same",
  ownItem: "A question of your own",
  ownHelp: "The program checks whether the article proves the answer.",
  ownKinds: { choice: "Choice", "true-false": "True or false", text: "Typed answer" },
  addOption: "One more answer",
  dropOption: "Remove this answer",
  proof: "The sentence that proves the answer",
  proofHelp: "If this is empty we look for it.",
  takeMarked: "Take what is marked in the article",
  nothingMarked: "First mark a sentence in the article.",
  explanation: "Explanation for the pupil (optional)",
  add: "Add",
  refused: "Questions we did not write, and why",
  refusedHelp:
    "If you need one all the same, press the marked words or the button: it is in the bank at once. You can change it here, or take it back.",
  use: "Use it",
  used: "In the bank",
  also: "Also",
  refusedMore: (count) => `and ${count} more`,
  sheets: "To print, and other formats",
  share: "Share",
  join: "Join sheet",
  joinHelp: "Code and QR, for the projector or the printer",
  qr: "QR code",
  room: "Room",
  newRoom: "Another class",
  newRoomHelp: "The same quiz with a code and results of its own.",
  roomName: "Name of the class",
  makeRoom: "Make the room",
  snippets: "For a web page",
  embedHelp: "In WordPress pasting the link on a line of its own is enough.",
  allWays: "All ways, and a test of your page",
  names: "Who has which number",
  namesHelp: "One name a line, in the order of the numbers. Kept in this browser only, never sent.",
  namesKept: (count) => `${count} names are kept in this browser`,
  namesCut: (count) => `The list has only ${count} numbers: the other names are too many.`,
  forget: "Forget the names",
  opened: (count) =>
    `The quiz is ready, with ${count === 1 ? "1 question" : `${count} questions`} for each pupil. Share it with your class:`,
  onlyHere: "No other device opens this address. For a class run: HOST=0.0.0.0 npm start",
  preview: "See it as a pupil does",
};

/** 1 вопрос, 2 вопроса, 5 вопросов (CLDR's plural rules for Russian). */
function countRu(count: number, [one, few, many]: [string, string, string]): string {
  const [tens, ones] = [count % 100, count % 10];
  if (ones === 1 && tens !== 11) return `${count} ${one}`;
  return `${count} ${ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? few : many}`;
}

const ru: AuthorTexts = {
  paste: "Статья",
  pasteHelp:
    "Вставьте текст или HTML страницы. Можно перетащить сюда файл. Больше вопросов выходит из текстов длиннее 300 слов с именами, датами и числами.",
  file: "Выбрать файл",
  fileHelp: "Word (.docx), текст или HTML",
  badFile: "Из этого файла текст прочесть не удалось. Откройте его и вставьте текст сюда.",
  more: "Заголовок и дата",
  headlines: {
    none: "У текста нет заголовка. Напишите его: он стоит над вопросом и поясняет, о чём речь. Без него часть вопросов задать нельзя.",
    long: "Заголовок слишком длинный и не помещается над вопросом. Напишите короче, до 140 знаков, иначе часть вопросов задать нельзя.",
  },
  headline: "Изменить заголовок",
  headlineLacks: {
    none: "У текста нет заголовка: добавить",
    long: "Заголовок слишком длинный, чтобы стоять над вопросом: сократить",
  },
  headlineHelp:
    "Он стоит над вопросами, поэтому они составляются заново. Что вы одобрили, скрыли, исправили или написали, остаётся; созданные комнаты не меняются.",
  headlineSave: "Составить вопросы заново",
  headlineSaved: (before, now, hidden) =>
    `Теперь вопросов: ${now}; было: ${before}.${hidden > 0 ? ` Скрыто ещё: ${hidden}, ответ на них есть в новом заголовке.` : ""}`,
  yourArticles: "Добавленные раньше статьи",
  itemsOf: (count) => countRu(count, ["вопрос", "вопроса", "вопросов"]),
  quizSettings: "Тест",
  lengthHelp: (count, atMost) =>
    count > atMost
      ? `Каждому ученику, не больше ${atMost}: всего вопросов ${count}, но часть их об одном и том же факте, а о факте спрашиваем один раз.`
      : `Каждому ученику. Всего вопросов: ${count}.`,
  lengthOver: (atMost) => `Каждый ученик получит ${atMost}: вопросов о других фактах здесь нет.`,
  allHidden: (count) =>
    count === 1
      ? "Единственный вопрос скрыт: верните его или напишите свой."
      : `Скрыты все вопросы (${count}): верните какой-нибудь или напишите свой.`,
  lengthLowered: (asked, length) =>
    `Вы хотели вопросов: ${asked}; каждый ученик получит ${length}: вопросов о других фактах не было.`,
  modes: {
    practice: { name: "Тренировка", help: "Ответ и доказательство после каждого вопроса" },
    test: { name: "Контрольная", help: "Баллы и ответы в конце" },
  },
  who: "Кто отвечает",
  whoAre: {
    nickname: { name: "По имени", help: "Ученик пишет его сам, и оно хранится: подойдёт и ник" },
    roster: { name: "По номеру в списке", help: "Имена остаются у вас" },
    none: { name: "Без имени", help: "Ничего не спрашивается" },
  },
  rosterSize: "Учеников в списке",
  moreSettings: "Другие настройки",
  quizTitle: "Название теста",
  attempts: "Попытки",
  unlimited: "Сколько угодно",
  attemptsAre: (count) => `попыток: ${count ?? "без ограничения"}`,
  reveal: "Ответы видны",
  reveals: {
    usual: "Когда комната закроется; без времени закрытия — сразу после сдачи",
    submit: "Сразу после сдачи",
    close: "Когда комната закроется",
  },
  opens: "Открывается",
  closes: "Закрывается",
  opensHelp: "Пусто: сразу.",
  closesHelp: "Пусто: без срока.",
  approvedOnly: "Только одобренные вопросы",
  approvedOnlyHelp: "Иначе все, кроме скрытых.",
  kinds: "Виды вопросов",
  make: "Создать тест",
  papers: "Листы трёх учеников",
  papersHelp: "Такие вопросы получат три разных ученика.",
  otherPapers: "Другие три",
  paper: "Лист",
  difficulty: "Сложность",
  levels: ["лёгкий", "средний", "трудный"],
  shared: (count, all) =>
    count === all ? "У всех трёх одни и те же вопросы" : `Вопросов, общих для всех трёх: ${count}`,
  text: "Текст",
  showAll: "Показать все",
  all: "Все",
  statuses: { draft: "К проверке", approved: "Одобрено", hidden: "Скрыто" },
  kind: "Вид",
  status: "Состояние",
  nothingHere: "Таких вопросов нет.",
  order: "Порядок",
  orders: { best: "Сначала лучшие", text: "Как в тексте", kind: "По видам" },
  paragraph: (number) => `Абзац ${number}`,
  jump: "Перейти к части",
  twins: (count) => `Ещё ${countRu(count, ["вопрос", "вопроса", "вопросов"])} об этом же предложении`,
  approve: "Одобрить",
  approved: "Одобрено",
  edit: "Исправить",
  cancel: "Отмена",
  undo: "Вернуть",
  stem: "Вопрос",
  option: "Ответ",
  isRight: "верный",
  markRight: "Отметьте кружок у верного ответа.",
  answer: "Верный ответ",
  statementIs: "Это утверждение",
  isTrue: "верно",
  isFalse: "неверно",
  truthHelp: "Что утверждение неверно, проверить мы не можем: убедитесь сами.",
  despite: "Всё равно сохранить",
  ownItem: "Свой вопрос",
  ownHelp: "Программа проверит, доказывает ли статья ответ.",
  ownKinds: { choice: "С выбором", "true-false": "Верно или неверно", text: "Ответ вписать" },
  addOption: "Ещё один ответ",
  dropOption: "Убрать этот ответ",
  proof: "Предложение, которое доказывает ответ",
  proofHelp: "Если пусто, найдём сами.",
  takeMarked: "Взять выделенное в статье",
  nothingMarked: "Сначала выделите предложение в статье.",
  explanation: "Пояснение для ученика (необязательно)",
  add: "Добавить",
  refused: "Какие вопросы мы не составили и почему",
  refusedHelp:
    "Если вопрос всё же нужен, нажмите на выделенные слова или на кнопку: он сразу в банке. Здесь же его можно исправить или вернуть назад.",
  use: "Использовать",
  used: "В банке",
  also: "Кроме того",
  refusedMore: (count) => `и ещё ${count}`,
  sheets: "Для печати и другие форматы",
  share: "Поделиться",
  join: "Лист для входа",
  joinHelp: "Код и QR для экрана или печати",
  qr: "QR-код",
  room: "Комната",
  newRoom: "Ещё один класс",
  newRoomHelp: "Тот же тест со своим кодом и своими результатами.",
  roomName: "Название класса",
  makeRoom: "Создать комнату",
  snippets: "Для сайта",
  embedHelp: "В WordPress достаточно вставить ссылку отдельной строкой.",
  allWays: "Все способы и проверка страницы",
  names: "У кого какой номер",
  namesHelp:
    "По одному имени в строке, по порядку номеров. Хранится только в этом браузере, на сервер не уходит.",
  namesKept: (count) => `В этом браузере хранится имён: ${count}`,
  namesCut: (count) => `В списке только ${count} номеров: остальные имена лишние.`,
  forget: "Забыть имена",
  opened: (count) =>
    `Тест готов, каждому ученику ${countRu(count, ["вопрос", "вопроса", "вопросов"])}. Поделитесь с классом:`,
  onlyHere: "На других устройствах этот адрес не открывается. Для класса запустите: HOST=0.0.0.0 npm start",
  preview: "Посмотреть глазами ученика",
};

/** By the language of the teacher's pages. */
export const authorTexts: Record<"ka" | "en" | "ru", AuthorTexts> = { ka, en, ru };
