/** Every text of the teacher's pages, in three languages; one that is missing does not compile. */
import type { ItemType } from "../questions/item.ts";

/** What the teacher's pages say. */
export interface Texts {
  language: string;
  loading: string;
  signInTitle: string;
  signInHelp: string;
  key: string;
  signIn: string;
  signOut: string;
  badKey: string;
  /** The last of a page's title. */
  site: string;
  quizzes: string;
  newQuiz: string;
  /** To whom may not make one. */
  onlyWriters: string;
  noQuizzes: string;
  code: string;
  link: string;
  copy: string;
  copied: string;
  open: string;
  results: string;
  back: string;
  updatedAt: string;
  noResults: string;
  perItem: string;
  perPupil: string;
  who: string;
  score: string;
  when: string;
  inProgress: string;
  noAnswer: string;
  right: string;
  wrong: string;
  title: string;
  titleHelp: string;
  /** Of a text that was there before. */
  present: string;
  published: string;
  publishedHelp: string;
  length: string;
  mode: string;
  generate: string;
  items: string;
  /** Of a text that gives no question, or few. */
  lack: Record<"none" | "few", string>;
  /** Before the commonest reasons. */
  refusedMostly(count: number): string;
  shortText: string;
  ways: string;
  otherText: string;
  refused: string;
  /** The lines of an item above what it asks. */
  above: string;
  hide: string;
  restore: string;
  evidence: string;
  accept: string;
  acceptHelp: string;
  save: string;
  saved: string;
  forFrame: string;
  forScript: string;
  exercises: string;
  exercisesHelp: string;
  version: string;
  maze: string;
  cTest: string;
  worksheet: string;
  formats: string;
  download: string;
  inFile: string;
  exportRules: Record<"left-out" | "changed", string>;
  importFile: string;
  importHelp: string;
  added: string;
  notAsInFile: string;
  network: string;
  server: string;
  types: Record<ItemType, string>;
}

const ka: Texts = {
  language: "ენა",
  loading: "იტვირთება…",
  signInTitle: "შესვლა",
  signInHelp: "გახსენით ბმული, რომელიც გასაღებთან ერთად მიიღეთ, ან ჩასვით გასაღები აქ.",
  key: "გასაღები",
  signIn: "შესვლა",
  signOut: "გასვლა",
  badKey: "ეს გასაღები არ მოქმედებს.",
  site: "კითხვა",
  quizzes: "ქვიზები",
  newQuiz: "ახალი ქვიზი",
  onlyWriters: "თქვენ შედეგებს ხედავთ; ქვიზების შექმნა თქვენი უფლებებით არ შეიძლება.",
  noQuizzes: "ქვიზი ჯერ არ არის. ჩასვით სტატია და შექმენით პირველი.",
  code: "კოდი",
  link: "ბმული",
  copy: "კოპირება",
  copied: "კოპირებულია",
  open: "გახსნა",
  results: "შედეგები",
  back: "ყველა ქვიზი",
  updatedAt: "განახლდა",
  noResults: "პასუხები ჯერ არ არის.",
  perItem: "კითხვების მიხედვით",
  perPupil: "მოსწავლეების მიხედვით",
  who: "ვინ",
  score: "ქულა",
  when: "როდის",
  inProgress: "არ ჩაუბარებია",
  noAnswer: "უპასუხოდ",
  right: "სწორია",
  wrong: "არასწორია",
  title: "სათაური",
  titleHelp: "თუ არ მიუთითებთ, პირველი ხაზი იქნება.",
  present: "ეს ტექსტი უკვე დამატებულია",
  published: "გამოქვეყნების თარიღი",
  publishedHelp: "თუ მიუთითებთ, „წელს“ ან „გასულ თვეს“ ამ დღიდან აითვლება.",
  length: "კითხვების რაოდენობა",
  mode: "რეჟიმი",
  generate: "კითხვების შედგენა",
  items: "კითხვები",
  lack: {
    none: "ამ ტექსტიდან ისეთი კითხვა ვერ შედგა, რომელშიც დარწმუნებული ვიქნებოდით.",
    few: "ქვიზისთვის აქ ცოტა კითხვაა.",
  },
  refusedMostly: (count) => `უარყოფილია ${count} ვარიანტი. ყველაზე ხშირად:`,
  shortText: "ტექსტი მოკლეა: სულ ცოტა 100 სიტყვა ჯობს.",
  ways: "სხვა გზები:",
  otherText: "სხვა ტექსტი",
  refused: "უარყოფილი ვარიანტები",
  above: "კითხვის ზემოთ",
  hide: "დამალვა",
  restore: "დაბრუნება",
  evidence: "ტექსტში წერია",
  accept: "ასევე სწორია",
  acceptHelp:
    "პასუხის სხვა ბრუნვა, ციფრი თუ სიტყვა ისედაც ჩაითვლება. სხვა პასუხები წერტილ-მძიმით გამოყავით. მოქმედებს ქვიზებზე, რომლებსაც ამის შემდეგ შექმნით.",
  save: "შენახვა",
  saved: "შენახულია",
  forFrame: "ჩასასმელი ჩარჩო",
  forScript: "ჩასასმელი კოდი",
  exercises: "სავარჯიშო ფურცლები",
  exercisesHelp:
    "სტატიის ნაწყვეტი დასაბეჭდად, პასუხებით ცალკე ფურცელზე. სხვა ვარიანტში სხვა სიტყვებია გამოტოვებული.",
  version: "ვარიანტი",
  maze: "სიტყვის ამორჩევა (maze)",
  cTest: "სიტყვების აღდგენა (C-ტესტი)",
  worksheet: "ტექსტი და კითხვები",
  formats: "კითხვები სხვა პროგრამისთვის",
  download: "ჩამოტვირთვა",
  inFile: "ფაილშია კითხვები",
  exportRules: { "left-out": "ვერ ჩაიწერა", changed: "სხვაგვარად ჩაიწერა" },
  importFile: "კითხვების დამატება ფაილიდან",
  importHelp: "Moodle-ის XML ან GIFT. დაემატება ის კითხვები, რომელთა პასუხსაც სტატია ამტკიცებს.",
  added: "დაემატა",
  notAsInFile: "ისე არ არის, როგორც ფაილში იყო",
  network: "კავშირი ვერ დამყარდა. შეამოწმეთ ინტერნეტი.",
  server: "სერვერზე შეცდომაა. სცადეთ ცოტა ხანში.",
  types: {
    "gap-number": "რიცხვი",
    "gap-date": "თარიღი",
    "gap-place": "ადგილი",
    "gap-name": "სახელი",
    "gap-word": "სიტყვა",
    "how-many": "რამდენი",
    when: "როდის",
    where: "სად",
    "what-called": "რა ეწოდება",
    typed: "ჩასაწერი პასუხი",
    "find-sentence": "წინადადების პოვნა",
    mentioned: "რა არის ნახსენები",
    computed: "გამოთვლა",
    "who-said": "ვინ თქვა",
    "true-false": "მართალია თუ არა",
    "which-true": "რომელია მართალი",
    order: "დალაგება",
    matching: "დაკავშირება",
    own: "საკუთარი კითხვა",
  },
};

const en: Texts = {
  language: "Language",
  loading: "Loading…",
  signInTitle: "Sign in",
  signInHelp: "Open the link you were given with your key, or paste the key here.",
  key: "Key",
  signIn: "Sign in",
  signOut: "Sign out",
  badKey: "This key is not valid.",
  site: "Kitkhva",
  quizzes: "Quizzes",
  newQuiz: "New quiz",
  onlyWriters: "You see results; quizzes are made by those who may do more.",
  noQuizzes: "There is no quiz yet. Paste an article and make the first.",
  code: "Code",
  link: "Link",
  copy: "Copy",
  copied: "Copied",
  open: "Open",
  results: "Results",
  back: "All quizzes",
  updatedAt: "Updated at",
  noResults: "No answers yet.",
  perItem: "By question",
  perPupil: "By pupil",
  who: "Who",
  score: "Score",
  when: "When",
  inProgress: "Not handed in",
  noAnswer: "Not answered",
  right: "Right",
  wrong: "Wrong",
  title: "Title",
  titleHelp: "The first line, if you give none.",
  present: "This text has been added before",
  published: "Day of publication",
  publishedHelp: "Where it is given, “this year” or “last month” are counted from it.",
  length: "Number of questions",
  mode: "Mode",
  generate: "Make questions",
  items: "Questions",
  lack: {
    none: "This text gave no question that we could be sure of.",
    few: "There are few questions here for a quiz.",
  },
  refusedMostly: (count) => `Refused: ${count}. Most often:`,
  shortText: "The text is short: 100 words or more do better.",
  ways: "Other ways:",
  otherText: "Another text",
  refused: "Refused candidates",
  above: "Above it",
  hide: "Hide",
  restore: "Restore",
  evidence: "The text says",
  accept: "Also right",
  acceptHelp:
    "Other forms of the answer, digits or words count anyway. Separate other answers by semicolons. It holds for quizzes made from now on.",
  save: "Save",
  saved: "Saved",
  forFrame: "Frame to paste",
  forScript: "Code to paste",
  exercises: "Exercise sheets",
  exercisesHelp:
    "A passage of the article to print, with the answers on a sheet of their own. Another version leaves out other words.",
  version: "Version",
  maze: "Choose the word (maze)",
  cTest: "Restore the words (C-test)",
  worksheet: "Text and questions",
  formats: "Questions for other programs",
  download: "Download",
  inFile: "Questions in the file",
  exportRules: { "left-out": "left out", changed: "changed" },
  importFile: "Add questions from a file",
  importHelp: "Moodle XML or GIFT. Questions whose answer the article proves are added.",
  added: "Added",
  notAsInFile: "Not as it was in the file",
  network: "No connection. Check the internet.",
  server: "Something failed on the server. Try again in a moment.",
  types: {
    "gap-number": "number",
    "gap-date": "date",
    "gap-place": "place",
    "gap-name": "name",
    "gap-word": "word",
    "how-many": "how many",
    when: "when",
    where: "where",
    "what-called": "what it is called",
    typed: "typed answer",
    "find-sentence": "find the sentence",
    mentioned: "mentioned or not",
    computed: "computed",
    "who-said": "who said it",
    "true-false": "true or false",
    "which-true": "which is true",
    order: "order",
    matching: "matching",
    own: "own question",
  },
};

const ru: Texts = {
  language: "Язык",
  loading: "Загрузка…",
  signInTitle: "Вход",
  signInHelp: "Откройте ссылку, полученную вместе с ключом, или вставьте ключ сюда.",
  key: "Ключ",
  signIn: "Войти",
  signOut: "Выйти",
  badKey: "Этот ключ не действует.",
  site: "Kitkhva",
  quizzes: "Тесты",
  newQuiz: "Новый тест",
  onlyWriters: "Вам видны результаты; создавать тесты могут те, у кого больше прав.",
  noQuizzes: "Тестов пока нет. Вставьте статью и создайте первый.",
  code: "Код",
  link: "Ссылка",
  copy: "Копировать",
  copied: "Скопировано",
  open: "Открыть",
  results: "Результаты",
  back: "Все тесты",
  updatedAt: "Обновлено в",
  noResults: "Ответов пока нет.",
  perItem: "По вопросам",
  perPupil: "По ученикам",
  who: "Кто",
  score: "Баллы",
  when: "Когда",
  inProgress: "Не сдано",
  noAnswer: "Без ответа",
  right: "Верно",
  wrong: "Неверно",
  title: "Заголовок",
  titleHelp: "Если не указать, им станет первая строка.",
  present: "Этот текст уже добавлен",
  published: "Дата публикации",
  publishedHelp: "Если указать, «в этом году» или «в прошлом месяце» отсчитываются от неё.",
  length: "Число вопросов",
  mode: "Режим",
  generate: "Составить вопросы",
  items: "Вопросы",
  lack: {
    none: "Из этого текста не вышло вопроса, в котором мы были бы уверены.",
    few: "Для теста здесь мало вопросов.",
  },
  refusedMostly: (count) => `Отклонено вариантов: ${count}. Чаще всего:`,
  shortText: "Текст короткий: лучше хотя бы 100 слов.",
  ways: "Что ещё можно:",
  otherText: "Другой текст",
  refused: "Отклонённые варианты",
  above: "Над вопросом",
  hide: "Скрыть",
  restore: "Вернуть",
  evidence: "В тексте сказано",
  accept: "Тоже верно",
  acceptHelp:
    "Другие формы ответа, цифры и слова засчитываются и так. Другие ответы отделяйте точкой с запятой. Действует для тестов, созданных после этого.",
  save: "Сохранить",
  saved: "Сохранено",
  forFrame: "Рамка для вставки",
  forScript: "Код для вставки",
  exercises: "Листы с упражнениями",
  exercisesHelp:
    "Отрывок статьи для печати, ответы — на отдельном листе. В другом варианте пропущены другие слова.",
  version: "Вариант",
  maze: "Выбор слова (maze)",
  cTest: "Восстановление слов (C-тест)",
  worksheet: "Текст и вопросы",
  formats: "Вопросы для других программ",
  download: "Скачать",
  inFile: "Вопросов в файле",
  exportRules: { "left-out": "не вошло", changed: "изменено" },
  importFile: "Добавить вопросы из файла",
  importHelp: "Moodle XML или GIFT. Добавятся вопросы, ответ на которые доказывает статья.",
  added: "Добавлено",
  notAsInFile: "Не так, как было в файле",
  network: "Нет связи. Проверьте интернет.",
  server: "Ошибка на сервере. Попробуйте чуть позже.",
  types: {
    "gap-number": "число",
    "gap-date": "дата",
    "gap-place": "место",
    "gap-name": "имя",
    "gap-word": "слово",
    "how-many": "сколько",
    when: "когда",
    where: "где",
    "what-called": "как называется",
    typed: "ввод ответа",
    "find-sentence": "найти предложение",
    mentioned: "что упомянуто",
    computed: "вычисление",
    "who-said": "кто сказал",
    "true-false": "верно или нет",
    "which-true": "что из этого верно",
    order: "порядок",
    matching: "соответствие",
    own: "свой вопрос",
  },
};

/** The languages of the teacher's pages, under their own names. */
export const languages = { ka: "ქართული", en: "English", ru: "Русский" } as const;
export type Language = keyof typeof languages;

/** The texts in each. */
export const texts: Record<Language, Texts> = { ka, en, ru };
