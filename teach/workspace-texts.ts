/** The words of the workspace's own page, in three languages; one that is missing does not compile. */
import type { Scope } from "../worker/contract.ts";

/** What the page of the workspace says. */
export interface WorkspaceTexts {
  title: string;
  onlyAdmins: string;
  retention: string;
  retentionHelp: string;
  keepForever: string;
  afterDays(days: number): string;
  keys: string;
  keysHelp: string;
  keyName: string;
  may: string;
  scopes: Record<Scope, string>;
  makeKey: string;
  shownOnce: string;
  neverUsed: string;
  lastUsed: string;
  until: string;
  rotate: string;
  rotateHelp: string;
  revoke: string;
  reallyRevoke: string;
  lastKey: string;
  links: string;
  linksHelp: string;
  noLinks: string;
  madeBy: Record<"key" | "member", string>;
  madeByNobody: string;
  audit: string;
  auditHelp: string;
  auditOlder: string;
  nothingYet: string;
}

const ka: WorkspaceTexts = {
  title: "სამუშაო სივრცე",
  onlyAdmins: "ამ გვერდს მხოლოდ ის ხედავს, ვისაც ყველაფრის უფლება აქვს.",
  retention: "რამდენ ხანს ინახება მოსწავლეთა პასუხები",
  retentionHelp:
    "ვადის გასვლის შემდეგ პასუხები, ქულები და სახელები თავისით იშლება, ყველა ოთახში. მოსწავლეები ამას ხედავენ.",
  keepForever: "სანამ თავად არ წავშლი",
  afterDays: (days) => `${days} დღე`,
  keys: "API გასაღებები",
  keysHelp: "პროგრამებისთვის: თითოს თავისი გასაღები მიეცით, მხოლოდ საჭირო უფლებით.",
  keyName: "რისთვისაა",
  may: "რისი უფლება აქვს",
  scopes: {
    "results:read": "შედეგების კითხვა",
    "quizzes:write": "ქვიზების შექმნა",
    admin: "ყველაფერი",
  },
  makeKey: "გასაღების შექმნა",
  shownOnce: "ამ გასაღებს მხოლოდ ახლა ვაჩვენებთ. გადაწერეთ:",
  neverUsed: "ჯერ არ გამოუყენებიათ",
  lastUsed: "ბოლოს გამოიყენეს",
  until: "მოქმედებს",
  rotate: "შეცვლა",
  rotateHelp: "ახალი გასაღები ძველის ადგილას; ძველი კიდევ ერთი დღე მოქმედებს",
  revoke: "გაუქმება",
  reallyRevoke: "დიახ, გაუქმდეს",
  lastKey: "ვერ გაუქმდება: ბოლოა, რომელსაც ყველაფრის უფლება აქვს",
  links: "ბმულები ელექტრონული ცხრილებისთვის",
  linksHelp:
    "ვისაც ბმული აქვს, იმ ქვიზის შედეგებს ხედავს. ბმული უქმდება იმ გასაღებთან ან კოლეგასთან ერთად, ვინც შექმნა. ახალს ქვიზის შედეგების გვერდზე შექმნით.",
  noLinks: "ასეთი ბმული არ არის.",
  madeBy: { key: "შექმნა გასაღებმა", member: "შექმნა" },
  madeByNobody: "უცნობია, ვინ შექმნა",
  audit: "რა გაკეთდა",
  auditHelp: "სახელებისა და პასუხების გარეშე, ახლიდან ძველისკენ.",
  auditOlder: "უფრო ძველი",
  nothingYet: "ჯერ არაფერი.",
};

const en: WorkspaceTexts = {
  title: "Workspace",
  onlyAdmins: "Only those who may do everything see this page.",
  retention: "How long pupils' answers are kept",
  retentionHelp:
    "After that answers, scores and names are erased by themselves, in all rooms. Pupils are told.",
  keepForever: "Until I erase them",
  afterDays: (days) => (days === 1 ? "1 day" : `${days} days`),
  keys: "API keys",
  keysHelp: "For programs: give each a key of its own, with no more rights than it needs.",
  keyName: "What it is for",
  may: "What it may do",
  scopes: { "results:read": "Read results", "quizzes:write": "Make quizzes", admin: "Everything" },
  makeKey: "Make a key",
  shownOnce: "This key is shown only now. Copy it:",
  neverUsed: "not used yet",
  lastUsed: "last used",
  until: "holds until",
  rotate: "Replace",
  rotateHelp: "A new key in its place; the old one holds one more day",
  revoke: "Revoke",
  reallyRevoke: "Yes, revoke it",
  lastKey: "stays: the last that may do everything",
  links: "Addresses for spreadsheets",
  linksHelp:
    "Whoever has one reads that quiz's results. It ends with the key or the colleague that has made it. Another one is made on the quiz's page of results.",
  noLinks: "There are none.",
  madeBy: { key: "made by the key", member: "made by" },
  madeByNobody: "not known who made it",
  audit: "What was done",
  auditHelp: "Without names or answers, the latest first.",
  auditOlder: "Older ones",
  nothingYet: "Nothing yet.",
};

/** 1 день, 2 дня, 5 дней (CLDR's plural rules for Russian). */
function countDays(days: number): string {
  const [tens, ones] = [days % 100, days % 10];
  if (ones === 1 && tens !== 11) return `${days} день`;
  return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? `${days} дня` : `${days} дней`;
}

const ru: WorkspaceTexts = {
  title: "Рабочее пространство",
  onlyAdmins: "Эту страницу видят только те, кому можно всё.",
  retention: "Сколько хранятся ответы учеников",
  retentionHelp: "Потом ответы, баллы и имена стираются сами, во всех комнатах. Ученикам об этом говорится.",
  keepForever: "Пока я их не сотру",
  afterDays: countDays,
  keys: "Ключи API",
  keysHelp: "Для программ: каждой свой ключ, и не больше прав, чем нужно.",
  keyName: "Для чего он",
  may: "Что ему можно",
  scopes: { "results:read": "Читать результаты", "quizzes:write": "Создавать тесты", admin: "Всё" },
  makeKey: "Создать ключ",
  shownOnce: "Этот ключ показан только сейчас. Скопируйте его:",
  neverUsed: "ещё не использовался",
  lastUsed: "использован",
  until: "действует до",
  rotate: "Заменить",
  rotateHelp: "Новый ключ вместо него; старый действует ещё день",
  revoke: "Отозвать",
  reallyRevoke: "Да, отозвать",
  lastKey: "остаётся: последний, которому можно всё",
  links: "Адреса для электронных таблиц",
  linksHelp:
    "У кого есть такой адрес, тот видит результаты этого теста. Он перестаёт действовать вместе с ключом или коллегой, кем создан. Новый создаётся на странице результатов теста.",
  noLinks: "Таких адресов нет.",
  madeBy: { key: "создан ключом", member: "создал(а)" },
  madeByNobody: "неизвестно, кем создан",
  audit: "Что было сделано",
  auditHelp: "Без имён и ответов, последнее сверху.",
  auditOlder: "Более ранние",
  nothingYet: "Пока ничего.",
};

/** By the language of the teacher's pages. */
export const workspaceTexts: Record<"ka" | "en" | "ru", WorkspaceTexts> = { ka, en, ru };
