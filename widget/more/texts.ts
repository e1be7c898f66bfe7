/** The texts that only the second script says, most of what is kept and not delivered, in each language of the interface. A locale that lacks one does not compile. */

/** Texts of the second script. */
export interface MoreTexts {
  saved: string;
  kept: string;
  /** Two lines at most on a phone, in the widest of fonts: no more room is kept for it. */
  later: string;
  undelivered: string;
  attemptLost: string;
  keepOpen: string;
  tellTeacher: string;
  handedInHere: string;
  deliveredLater: string;
  doNotClear: string;
  /** Before a time. */
  deadline: string;
  unfinished: string;
  goOn: string;
  someoneElse: string;
  /** On the device that shows it. */
  code: string;
  /** Of the device that shows it. */
  otherCode: string;
  uncounted: string;
  right: string;
  yourAnswer: string;
  rightAnswer: string;
  wrong: string;
  noAnswer: string;
  submit: string;
  /** What was handed in and is on its way. */
  resend: string;
  again: string;
  handedIn: string;
  repeated: string;
  /** Before a time. */
  closes: string;
  evidence: string;
  showInText: string;
  up: string;
  down: string;
  /** Before a number. */
  answers: string;
}

const locales: Record<"en" | "ka" | "ru", MoreTexts> = {
  en: {
    saved: "Saved.",
    kept: "Kept on this device.",
    later: "Kept here. No connection: will be sent by itself.",
    undelivered: "Not delivered.",
    attemptLost: "This attempt is no longer valid.",
    keepOpen: "Not sent yet: do not close this page.",
    tellTeacher: "Not everything has arrived. Show this page to your teacher.",
    handedInHere: "Handed in on this device",
    deliveredLater: "Will be delivered by itself when there is a connection and this page is open.",
    doNotClear: "Until then, do not clear the browser's data.",
    deadline: "Deadline",
    unfinished: "An unfinished attempt is on this device",
    goOn: "Continue",
    someoneElse: "Someone else",
    code: "Code to go on elsewhere",
    otherCode: "Code from your other device",
    uncounted: "This question does not count.",
    right: "Right",
    yourAnswer: "Your answer",
    rightAnswer: "Right answer",
    wrong: "Wrong",
    noAnswer: "Not answered",
    submit: "Hand in",
    resend: "Send again",
    again: "Other questions",
    handedIn: "Handed in. The result appears after the quiz closes.",
    repeated: "No new questions are left, some repeat.",
    closes: "Closes",
    evidence: "The text says",
    showInText: "Show in the text",
    up: "Up",
    down: "Down",
    answers: "Answers",
  },
  ka: {
    saved: "შენახულია.",
    kept: "ინახება ამ მოწყობილობაზე.",
    later: "ინახება აქ. კავშირი არ არის: თავისით გაიგზავნება.",
    undelivered: "ვერ გაიგზავნა.",
    attemptLost: "მცდელობა აღარ მოქმედებს.",
    keepOpen: "ჯერ არ გაგზავნილა: ეს გვერდი არ დახურო.",
    tellTeacher: "ყველაფერი არ მისულა. აჩვენე ეს გვერდი მასწავლებელს.",
    handedInHere: "ჩაბარდა ამ მოწყობილობაზე",
    deliveredLater: "კავშირის აღდგენისას თავისით გაიგზავნება, თუ ეს გვერდი გახსნილია.",
    doNotClear: "მანამდე ბრაუზერის მონაცემები არ წაშალო.",
    deadline: "ბოლო ვადა",
    unfinished: "ამ მოწყობილობაზე დაუმთავრებელი მცდელობაა",
    goOn: "გაგრძელება",
    someoneElse: "ეს მე არ ვარ",
    code: "სხვაგან გაგრძელების კოდი",
    otherCode: "კოდი სხვა მოწყობილობიდან",
    uncounted: "ეს კითხვა არ ითვლება.",
    right: "სწორია",
    yourAnswer: "შენი პასუხი",
    rightAnswer: "სწორი პასუხი",
    wrong: "არასწორია",
    noAnswer: "უპასუხოდ",
    submit: "ჩაბარება",
    resend: "ხელახლა გაგზავნა",
    again: "სხვა კითხვები",
    handedIn: "ჩაბარებულია. შედეგი დახურვის შემდეგ გამოჩნდება.",
    repeated: "ახალი კითხვები ამოიწურა, ნაწილი მეორდება.",
    closes: "დაიხურება",
    evidence: "ტექსტში წერია",
    showInText: "ტექსტში ჩვენება",
    up: "ზემოთ",
    down: "ქვემოთ",
    answers: "პასუხები",
  },
  ru: {
    saved: "Сохранено.",
    kept: "Хранится на этом устройстве.",
    later: "Хранится здесь. Нет связи: отправится само.",
    undelivered: "Не доставлено.",
    attemptLost: "Попытка больше не действует.",
    keepOpen: "Ещё не отправлено: не закрывайте эту страницу.",
    tellTeacher: "Дошло не всё. Покажите эту страницу учителю.",
    handedInHere: "Сдано на этом устройстве",
    deliveredLater: "Дойдёт само, когда появится связь, если эта страница будет открыта.",
    doNotClear: "До этого не удаляйте данные браузера.",
    deadline: "Крайний срок",
    unfinished: "На этом устройстве есть незаконченная попытка",
    goOn: "Продолжить",
    someoneElse: "Это не я",
    code: "Код, чтобы продолжить в другом месте",
    otherCode: "Код с другого устройства",
    uncounted: "Этот вопрос не засчитывается.",
    right: "Верно",
    yourAnswer: "Ваш ответ",
    rightAnswer: "Верный ответ",
    wrong: "Неверно",
    noAnswer: "Без ответа",
    submit: "Сдать",
    resend: "Отправить ещё раз",
    again: "Другие вопросы",
    handedIn: "Сдано. Результат появится после окончания.",
    repeated: "Новых вопросов нет, часть повторяется.",
    closes: "Окончание",
    evidence: "В тексте сказано",
    showInText: "Показать в тексте",
    up: "Выше",
    down: "Ниже",
    answers: "Ответов",
  },
};

/** The texts of a language that the interface speaks. */
export const moreTexts = (lang: string): MoreTexts => locales[lang as keyof typeof locales];
