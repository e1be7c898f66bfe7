/** Every text of the server's own pages, in the three languages of the interface. */

import type { ExerciseKind, Lang } from "../../questions/index.ts";

/** What the pages say. */
export interface PageTexts {
  /** The choice of it. */
  language: string;
  tagline: string;
  about: string;
  codeLabel: string;
  codeHint: string;
  go: string;
  demo: string;
  teachers: string;
  api: string;
  onThisPage: string;
  textSize: string;
  smaller: string;
  larger: string;
  text: string;
  quiz: string;
  source: string;
  /** On the teacher's pages, where scripts do not run. */
  readOnly: string;
  needsScript: string;
  /** Where they do, and the page's own has not come. */
  unscripted: string;
  fallback: string;
  unknownCode: string;
  unknownCodeHelp: string;
  notFound: string;
  notFoundHelp: string;
  failed: string;
  failedHelp: string;
  home: string;
  teachTitle: string;
  noExercise: string;
  noExerciseHelp: string;
  noQuestions: string;
  noQuestionsHelp: string;
  printHelp: string;
  version: string;
  pupil: string;
  date: string;
  points: string;
  answers: string;
  worksheet: string;
  worksheetTask: string;
  orderTask: string;
  matchTask: string;
  proof: string;
  noLms: string;
  noCredit: string;
  join: string;
  joinOpen: string;
  joinCode: string;
  joinNickname: string;
  /** `#` stands for the highest number. */
  joinNumber: string;
  joinCamera: string;
  joinOpens: string;
  joinCloses: string;
  joinAttempts: string;
  joinQr: string;
  exercises: Record<ExerciseKind, { name: string; task: string }>;
}

const ka: PageTexts = {
  language: "ენა",
  tagline: "სტატიიდან\u00a0— კითხვები",
  about:
    "ჩასვით სტატია: პროგრამა თავად შეადგენს კითხვებს და ყოველ პასუხს ტექსტის იმ წინადადებით დაამტკიცებს, რომელშიც ის წერია. მოსწავლეს არც ანგარიში სჭირდება, არც პაროლი.",
  codeLabel: "ქვიზის კოდი",
  codeHint: "რვა ნიშანი, რომელსაც მასწავლებელი გეტყვის",
  go: "გახსნა",
  demo: "სცადეთ ამ სტატიაზე",
  teachers: "მასწავლებლებს",
  api: "API",
  onThisPage: "ამ გვერდზე",
  textSize: "ტექსტის ზომა",
  smaller: "უფრო პატარა ტექსტი",
  larger: "უფრო დიდი ტექსტი",
  text: "ტექსტი",
  quiz: "კითხვები",
  source: "წყარო",
  readOnly:
    "წაკითხვა JavaScript-ის გარეშეც შეიძლება: ჩანს, რაც გვერდის გახსნისას იყო. შესასვლელად, რამის შესაცვლელად ან კლასისთვის თვალის სადევნებლად ჩართეთ ის ბრაუზერის პარამეტრებში და გვერდი ხელახლა გახსენით.",
  needsScript: "ამ გვერდს JavaScript სჭირდება. ჩართეთ ის ბრაუზერის პარამეტრებში და გვერდი ხელახლა გახსენით.",
  unscripted: "გვერდის სკრიპტი ვერ ჩაიტვირთა, ამიტომ ღილაკები არ მუშაობს. ჩატვირთეთ გვერდი ხელახლა.",
  fallback: "კითხვების გახსნა ცალკე გვერდზე",
  unknownCode: "ასეთი კოდი არ არსებობს",
  unknownCodeHelp: "გადაამოწმე კოდი: რვა ნიშანია, 0-ის, O-ს, 1-ისა და I-ს გარეშე.",
  notFound: "ასეთი გვერდი არ არსებობს",
  notFoundHelp: "შესაძლოა, ბმული მოძველდა ან არასწორად გადაიწერა.",
  failed: "სერვერზე შეცდომაა",
  failedHelp: "სცადე ცოტა ხანში.",
  home: "მთავარი გვერდი",
  teachTitle: "მასწავლებლის გვერდი · კითხვა",
  noExercise: "ამ სტატიიდან სავარჯიშო ვერ შედგა",
  noExerciseHelp: "საჭიროა სულ ცოტა ასსიტყვიანი ტექსტი, რომელშიც ათი სიტყვის გამოტოვება შეიძლება.",
  noQuestions: "ამ სტატიას კითხვა ჯერ არ აქვს",
  noQuestionsHelp: "დაამატეთ საკუთარი კითხვა ან დააბრუნეთ დამალული.",
  printHelp: "დაბეჭდეთ ეს გვერდი: სავარჯიშო და პასუხები ცალ-ცალკე ფურცლებზე დაიბეჭდება.",
  version: "ვარიანტი",
  pupil: "სახელი, გვარი",
  date: "თარიღი",
  points: "ქულა",
  answers: "პასუხები",
  worksheet: "სამუშაო ფურცელი",
  worksheetTask: "წაიკითხე ტექსტი და უპასუხე კითხვებს.",
  orderTask: "ჩაწერე რიგითი ნომრები.",
  matchTask: "ჩაწერე შესაბამისი ასო.",
  proof: "ტექსტში",
  noLms: "სასწავლო სისტემა ვერ მოიძებნა: ქულა მას ვერ გადაეცემა.",
  noCredit: "სასწავლო სისტემა ამ ცდას არ ითვლის: ქულა არ ჩაიწერება.",
  join: "შესვლა",
  joinOpen: "ბრაუზერში გახსენი",
  joinCode: "ჩაწერე კოდი:",
  joinNickname: "დაწერე სახელი ან მეტსახელი, რომელსაც მასწავლებელი იცნობს.",
  joinNumber: "დაწერე შენი ნომერი სიაში, 1‑დან #‑მდე.",
  joinCamera: "ან მიუშვირე ტელეფონის კამერა:",
  joinOpens: "გაიხსნება",
  joinCloses: "დაიხურება",
  joinAttempts: "რამდენჯერ შეგიძლია სცადო",
  joinQr: "QR კოდი",
  exercises: {
    maze: {
      name: "ამოირჩიე სიტყვა",
      task: "ფრჩხილებში მოცემული სამი სიტყვიდან ტექსტს მხოლოდ ერთი შეეფერება. შემოხაზე ის.",
    },
    "c-test": {
      name: "აღადგინე სიტყვები",
      task: "ზოგიერთ სიტყვას მეორე ნახევარი აკლია. ჩაწერე გამოტოვებული ასოები.",
    },
  },
};

const en: PageTexts = {
  language: "Language",
  tagline: "From an article to questions",
  about:
    "Paste an article: the program writes the questions itself and proves each answer by the sentence of the text that holds it. Pupils need no account and no password.",
  codeLabel: "Quiz code",
  codeHint: "The eight characters your teacher tells you",
  go: "Open",
  demo: "Try it on this article",
  teachers: "For teachers",
  api: "API",
  onThisPage: "On this page",
  textSize: "Text size",
  smaller: "Smaller text",
  larger: "Larger text",
  text: "Text",
  quiz: "Questions",
  source: "Source",
  readOnly:
    "This page can be read without JavaScript, as it was when it was opened. To sign in, to change something or to follow a class, switch it on in the browser's settings and open the page again.",
  needsScript: "This page needs JavaScript. Switch it on in the browser's settings and open the page again.",
  unscripted: "The page's script could not be loaded, so buttons do nothing. Load the page again.",
  fallback: "Open the questions on their own page",
  unknownCode: "There is no such code",
  unknownCodeHelp: "Check the code: eight characters, without 0, O, 1 and I.",
  notFound: "There is no such page",
  notFoundHelp: "The link may be out of date or mistyped.",
  failed: "Something failed on the server",
  failedHelp: "Try again in a moment.",
  home: "Home page",
  teachTitle: "Teacher's page · Kitkhva",
  noExercise: "No exercise can be made of this article",
  noExerciseHelp: "It takes a text of at least a hundred words in which ten can be left out.",
  noQuestions: "This article has no question yet",
  noQuestionsHelp: "Add one of your own, or restore a hidden one.",
  printHelp: "Print this page: the exercise and the answers come on sheets of their own.",
  version: "Version",
  pupil: "Name",
  date: "Date",
  points: "Score",
  answers: "Answers",
  worksheet: "Worksheet",
  worksheetTask: "Read the text and answer the questions.",
  orderTask: "Write the numbers in order.",
  matchTask: "Write the letter that belongs to each.",
  proof: "In the text",
  noLms: "No learning system was found: the score cannot be reported to it.",
  noCredit: "The learning system does not count this attempt: the score will not be recorded.",
  join: "Join",
  joinOpen: "In your browser open",
  joinCode: "Type the code:",
  joinNickname: "Give a name or nickname that your teacher knows you by.",
  joinNumber: "Give your number in the class list, 1 to #.",
  joinCamera: "Or point your phone's camera here:",
  joinOpens: "Opens",
  joinCloses: "Closes",
  joinAttempts: "Attempts",
  joinQr: "QR code",
  exercises: {
    maze: {
      name: "Choose the word",
      task: "Only one of the three words in each bracket fits the text. Circle it.",
    },
    "c-test": {
      name: "Restore the words",
      task: "Some words lack their second half. Write in the missing letters.",
    },
  },
};

const ru: PageTexts = {
  language: "Язык",
  tagline: "Из статьи\u00a0— вопросы",
  about:
    "Вставьте статью: программа сама составит вопросы и докажет каждый ответ тем предложением текста, где он написан. Ученику не нужны ни учётная запись, ни пароль.",
  codeLabel: "Код теста",
  codeHint: "Восемь знаков, которые назовёт учитель",
  go: "Открыть",
  demo: "Попробуйте на этой статье",
  teachers: "Учителям",
  api: "API",
  onThisPage: "На этой странице",
  textSize: "Размер текста",
  smaller: "Текст мельче",
  larger: "Текст крупнее",
  text: "Текст",
  quiz: "Вопросы",
  source: "Источник",
  readOnly:
    "Читать можно и без JavaScript: видно то, что было при открытии страницы. Чтобы войти, что-то изменить или следить за классом, включите его в настройках браузера и откройте страницу снова.",
  needsScript:
    "Этой странице нужен JavaScript. Включите его в настройках браузера и откройте страницу снова.",
  unscripted: "Скрипт страницы не загрузился, поэтому кнопки не работают. Загрузите страницу снова.",
  fallback: "Открыть вопросы на отдельной странице",
  unknownCode: "Такого кода нет",
  unknownCodeHelp: "Проверьте код: восемь знаков, без 0, O, 1 и I.",
  notFound: "Такой страницы нет",
  notFoundHelp: "Возможно, ссылка устарела или переписана с ошибкой.",
  failed: "Ошибка на сервере",
  failedHelp: "Попробуйте чуть позже.",
  home: "Главная страница",
  teachTitle: "Страница учителя · Kitkhva",
  noExercise: "Из этой статьи упражнение не составить",
  noExerciseHelp: "Нужен текст хотя бы из ста слов, десять из которых можно пропустить.",
  noQuestions: "У этой статьи пока нет вопросов",
  noQuestionsHelp: "Добавьте свой вопрос или верните скрытый.",
  printHelp: "Распечатайте эту страницу: упражнение и ответы выйдут на отдельных листах.",
  version: "Вариант",
  pupil: "Имя, фамилия",
  date: "Дата",
  points: "Баллы",
  answers: "Ответы",
  worksheet: "Рабочий лист",
  worksheetTask: "Прочитайте текст и ответьте на вопросы.",
  orderTask: "Впишите порядковые номера.",
  matchTask: "Впишите подходящую букву.",
  proof: "В тексте",
  noLms: "Система обучения не найдена: передать ей баллы нельзя.",
  noCredit: "Система обучения не засчитывает эту попытку: баллы не запишутся.",
  join: "Войти",
  joinOpen: "Откройте в браузере",
  joinCode: "Введите код:",
  joinNickname: "Напишите имя или ник, который знает учитель.",
  joinNumber: "Напишите свой номер в списке, от 1 до #.",
  joinCamera: "Или наведите камеру телефона:",
  joinOpens: "Откроется",
  joinCloses: "Закроется",
  joinAttempts: "Попыток",
  joinQr: "QR-код",
  exercises: {
    maze: {
      name: "Выберите слово",
      task: "Из трёх слов в скобках тексту подходит только одно. Обведите его.",
    },
    "c-test": {
      name: "Восстановите слова",
      task: "У некоторых слов нет второй половины. Впишите недостающие буквы.",
    },
  },
};

const languages = new Map([
  ["ka", ka],
  ["en", en],
  ["ru", ru],
]);

/** The languages of the pages, under their own names. */
export const languageNames: Record<Lang, string> = { ka: "ქართული", en: "English", ru: "Русский" };

/** A text in each language, for a script that changes the page's: `data-ka`, `data-en`, `data-ru`. */
export const inEach = (name: "teachers" | "home" | "api") =>
  Object.fromEntries([...languages].map(([lang, t]) => [`data-${lang}`, t[name]]));

/** The texts for a language tag, and the language they are in; Georgian where there are none. */
export function textsFor(lang: string): { lang: string; t: PageTexts } {
  const primary = lang.toLowerCase().split("-", 1)[0] ?? "";
  const t = languages.get(primary);
  return t ? { lang: primary, t } : { lang: "ka", t: ka };
}
