/** What is said about signing in, in three languages; a text that is missing does not compile. */
import type { Language } from "./texts.ts";

/** The texts of signing in, setting up and the account. */
export interface SignInTexts {
  passkeySignIn: string;
  passkeyLead: string;
  otherWays: string;
  recoveryCode: string;
  recoveryHelp: string;
  first: string;
  setUpTitle: string;
  setUpHelp: string;
  setupSecret: string;
  setupSecretHelp: string;
  badSecret: string;
  workspaceName: string;
  yourName: string;
  setUp: string;
  firstKey: string;
  firstKeyHelp: string;
  account: string;
  withKey: string;
  comeBack: string;
  passkeys: string;
  passkeysHelp: string;
  device: string;
  addPasskey: string;
  remove: string;
  removeSure: string;
  lastPasskey: string;
  lastAdmin: string;
  lastUsed: string;
  never: string;
  recoveryCodes: string;
  recoveryCodesHelp: string;
  left: string;
  makeCodes: string;
  codesShown: string;
  saveFile: string;
  sessions: string;
  unknownDevice: string;
  thisOne: string;
  until: string;
  end: string;
  members: string;
  you: string;
  notYet: string;
  name: string;
  may: string;
  mayAll: string;
  mayQuizzes: string;
  mayQuizzesOnly: string;
  mayResults: string;
  invite: string;
  newLink: string;
  linkFor: string;
  linkHelp: string;
  /** Before signing out where neither a passkey nor a code leads back. */
  noWayBack: string;
  signedOut: string;
  /** Where the key that the tab has does not hold. */
  forgetKey: string;
  failed: string;
  noCookie: string;
  noPasskeys: string;
  useLocalhost: string;
  cancelled: string;
  known: string;
}

const ka: SignInTexts = {
  passkeySignIn: "შესვლა წვდომის გასაღებით",
  passkeyLead: "თითის ანაბეჭდით, სახით ან მოწყობილობის PIN-ით. პაროლი არ არის საჭირო.",
  otherWays: "სხვა გზით შესვლა",
  recoveryCode: "სარეზერვო კოდი",
  recoveryHelp: "ერთ-ერთი იმ ათი კოდიდან, რომლებიც შეინახეთ. თითოეული ერთხელ მოქმედებს.",
  first: "პირველად ხართ? შექმენით სივრცე",
  setUpTitle: "ახალი სივრცე",
  setUpHelp: "სივრცეში ინახება სკოლის ან მასწავლებლის სტატიები, ქვიზები და შედეგები.",
  setupSecret: "დაყენების საიდუმლო",
  setupSecretHelp: "იცის მან, ვინც ეს საიტი დააყენა.",
  badSecret: "საიდუმლო არ ემთხვევა.",
  workspaceName: "სკოლის ან სივრცის სახელი",
  yourName: "თქვენი სახელი",
  setUp: "შექმნა",
  firstKey: "გასაღები პროგრამებისთვის",
  firstKeyHelp: "API-ს გასაღებს მხოლოდ ახლა ხედავთ. თუ პროგრამა უნდა დააკავშიროთ, შეინახეთ.",
  account: "ანგარიში",
  withKey: "შესული ხართ API-ს გასაღებით. საკუთარი ანგარიშისთვის დაამატეთ თავი ქვემოთ და გახსენით ბმული.",
  comeBack: "დაამატეთ წვდომის გასაღები, რომ შემდეგში ბმულის გარეშე შემოხვიდეთ.",
  passkeys: "წვდომის გასაღებები",
  passkeysHelp: "ინახება თქვენს მოწყობილობაში ან მის პაროლების მენეჯერში. აქ მხოლოდ მისი საჯარო ნაწილია.",
  device: "მოწყობილობის სახელი",
  addPasskey: "გასაღების დამატება",
  remove: "წაშლა",
  removeSure: "წავშალოთ?",
  lastPasskey: "ბოლოა: წასაშლელად ჯერ სარეზერვო კოდები შექმენით",
  lastAdmin: "ერთს მაინც უნდა შეეძლოს ყველაფერი",
  lastUsed: "ბოლოს",
  never: "ჯერ არ გამოყენებულა",
  recoveryCodes: "სარეზერვო კოდები",
  recoveryCodesHelp: "თუ ყველა მოწყობილობას დაკარგავთ, კოდით შემოხვალთ. შეინახეთ მოწყობილობისგან ცალკე.",
  left: "დარჩენილია",
  makeCodes: "ახალი კოდების შექმნა",
  codesShown: "ამ კოდებს მხოლოდ ახლა ხედავთ. ძველები აღარ მოქმედებს.",
  saveFile: "ფაილად შენახვა",
  sessions: "სად ხართ შესული",
  unknownDevice: "უცნობი ბრაუზერი",
  thisOne: "აქ",
  until: "მოქმედებს",
  end: "გამოსვლა",
  members: "კოლეგები",
  you: "თქვენ",
  notYet: "ჯერ არ შემოსულა",
  name: "სახელი",
  may: "უფლებები",
  mayAll: "ყველაფერი, კოლეგებიც",
  mayQuizzes: "ქვიზები და შედეგები",
  mayQuizzesOnly: "მხოლოდ ქვიზები",
  mayResults: "მხოლოდ შედეგები",
  invite: "მოწვევა",
  newLink: "ახალი ბმული",
  linkFor: "ბმული:",
  linkHelp: "გადაეცით მხოლოდ ამ ადამიანს. მოქმედებს ერთხელ და ერთი კვირა.",
  noWayBack:
    "არც წვდომის გასაღები გაქვთ, არც სარეზერვო კოდები. თუ გახვალთ, უკან ვერ შემოხვალთ, სანამ ადმინისტრატორი ახალ ბმულს არ მოგცემთ. მაინც გახვალთ?",
  signedOut: "სისტემიდან გასული ხართ. შედით თავიდან.",
  forgetKey: "ამ გასაღების დავიწყება",
  failed: "არ მოქმედებს: უკვე გამოყენებულია, ვადა გაუვიდა ან აქ უცნობია.",
  noCookie:
    "აქ ბრაუზერი შესვლას ვერ ინახავს: საჭიროა https ან localhost. ბმული და კოდი ძალაშია. ამ მისამართზე გასაღებით შედით.",
  noPasskeys: "ამ ბრაუზერს ან მისამართს წვდომის გასაღები არ შეუძლია: საჭიროა https და დომენი.",
  useLocalhost: "გახსენით ამ მისამართით:",
  cancelled: "წვდომის გასაღები არ გამოყენებულა. სცადეთ თავიდან.",
  known: "ამ მოწყობილობას გასაღები უკვე აქვს.",
};

const en: SignInTexts = {
  passkeySignIn: "Sign in with a passkey",
  passkeyLead: "By fingerprint, face or the PIN of your device. There is no password.",
  otherWays: "Other ways to sign in",
  recoveryCode: "Recovery code",
  recoveryHelp: "One of the ten that you kept. Each works once.",
  first: "First time here? Set up a workspace",
  setUpTitle: "New workspace",
  setUpHelp: "A workspace holds the articles, quizzes and results of a school or a teacher.",
  setupSecret: "Setup secret",
  setupSecretHelp: "Whoever installed this site knows it.",
  badSecret: "This is not the secret.",
  workspaceName: "Name of the school or workspace",
  yourName: "Your name",
  setUp: "Set up",
  firstKey: "Key for programs",
  firstKeyHelp: "This API key is shown only now. Keep it if a program is to be connected.",
  account: "Account",
  withKey: "You are here with an API key. For an account of your own, add yourself below and open the link.",
  comeBack: "Add a passkey, so that you come back without a link.",
  passkeys: "Passkeys",
  passkeysHelp: "They stay on your device or in its password manager. Only their public part is kept here.",
  device: "Name of the device",
  addPasskey: "Add a passkey",
  remove: "Remove",
  removeSure: "Remove it?",
  lastPasskey: "the last one: make recovery codes before you remove it",
  lastAdmin: "stays: the last who may do everything",
  lastUsed: "Last used",
  never: "Not used yet",
  recoveryCodes: "Recovery codes",
  recoveryCodesHelp: "They let you in if you lose all your devices. Keep them away from those.",
  left: "Left",
  makeCodes: "Make new codes",
  codesShown: "These codes are shown only now. Earlier ones no longer work.",
  saveFile: "Save as a file",
  sessions: "Where you are signed in",
  unknownDevice: "Unknown browser",
  thisOne: "here",
  until: "Until",
  end: "Sign out",
  members: "Colleagues",
  you: "you",
  notYet: "Not here yet",
  name: "Name",
  may: "May do",
  mayAll: "Everything, colleagues too",
  mayQuizzes: "Quizzes and results",
  mayQuizzesOnly: "Quizzes only",
  mayResults: "Results only",
  invite: "Invite",
  newLink: "New link",
  linkFor: "Link for",
  linkHelp: "Give it to this person alone. It works once, within a week.",
  noWayBack:
    "You have neither a passkey nor recovery codes. Once signed out you cannot come back, unless an administrator gives you a new link. Sign out anyway?",
  signedOut: "You are signed out. Sign in again.",
  forgetKey: "Forget this key",
  failed: "This does not work: it was used before, is too old, or is not known here.",
  noCookie:
    "The browser keeps no sign-in here: it wants https or localhost. The link or code still holds. At this address use a key.",
  noPasskeys: "This browser or address has no passkeys: they need https and a domain name.",
  useLocalhost: "Open it at this address:",
  cancelled: "The passkey was not used. Try again.",
  known: "This device has a passkey already.",
};

const ru: SignInTexts = {
  passkeySignIn: "Войти с ключом доступа",
  passkeyLead: "По отпечатку пальца, лицу или PIN-коду устройства. Пароля нет.",
  otherWays: "Войти иначе",
  recoveryCode: "Резервный код",
  recoveryHelp: "Один из десяти, которые вы сохранили. Каждый действует один раз.",
  first: "Вы здесь впервые? Создайте пространство",
  setUpTitle: "Новое пространство",
  setUpHelp: "В пространстве хранятся статьи, тесты и результаты школы или учителя.",
  setupSecret: "Секрет установки",
  setupSecretHelp: "Его знает тот, кто установил этот сайт.",
  badSecret: "Секрет не подходит.",
  workspaceName: "Название школы или пространства",
  yourName: "Ваше имя",
  setUp: "Создать",
  firstKey: "Ключ для программ",
  firstKeyHelp: "Этот ключ API показан только сейчас. Сохраните его, если нужно подключить программу.",
  account: "Учётная запись",
  withKey: "Вы вошли с ключом API. Чтобы иметь свою запись, добавьте себя ниже и откройте ссылку.",
  comeBack: "Добавьте ключ доступа, чтобы в следующий раз войти без ссылки.",
  passkeys: "Ключи доступа",
  passkeysHelp: "Они остаются на устройстве или в его менеджере паролей. Здесь только открытая часть.",
  device: "Название устройства",
  addPasskey: "Добавить ключ",
  remove: "Удалить",
  removeSure: "Удалить?",
  lastPasskey: "последний: прежде чем удалить, создайте резервные коды",
  lastAdmin: "хотя бы одному должно быть можно всё",
  lastUsed: "Последний раз",
  never: "Ещё не использован",
  recoveryCodes: "Резервные коды",
  recoveryCodesHelp: "С ними вы войдёте, если потеряете все устройства. Храните их отдельно.",
  left: "Осталось",
  makeCodes: "Создать новые коды",
  codesShown: "Эти коды показаны только сейчас. Прежние больше не действуют.",
  saveFile: "Сохранить в файл",
  sessions: "Где вы вошли",
  unknownDevice: "Неизвестный браузер",
  thisOne: "здесь",
  until: "До",
  end: "Выйти",
  members: "Коллеги",
  you: "вы",
  notYet: "Ещё не входил(а)",
  name: "Имя",
  may: "Права",
  mayAll: "Всё, и коллеги тоже",
  mayQuizzes: "Тесты и результаты",
  mayQuizzesOnly: "Только тесты",
  mayResults: "Только результаты",
  invite: "Пригласить",
  newLink: "Новая ссылка",
  linkFor: "Ссылка:",
  linkHelp: "Передайте её только этому человеку. Действует один раз, в течение недели.",
  noWayBack:
    "У вас нет ни ключа доступа, ни резервных кодов. После выхода вы не войдёте снова, пока администратор не даст новую ссылку. Всё равно выйти?",
  signedOut: "Вы вышли. Войдите снова.",
  forgetKey: "Забыть этот ключ",
  failed: "Не действует: уже использовано, устарело или здесь неизвестно.",
  noCookie:
    "Здесь браузер вход не сохраняет: нужен https или localhost. Ссылка и код ещё действуют. По этому адресу войдите с ключом.",
  noPasskeys: "У этого браузера или адреса нет ключей доступа: нужны https и доменное имя.",
  useLocalhost: "Откройте по этому адресу:",
  cancelled: "Ключ доступа не использован. Попробуйте ещё раз.",
  known: "На этом устройстве ключ уже есть.",
};

/** By the language of the page. */
export const signInTexts: Record<Language, SignInTexts> = { ka, en, ru };
