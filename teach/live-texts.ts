/** What the live room says, in three languages; a text that is missing does not compile. */
import type { Language } from "./texts.ts";

/** Nouns after numbers are left out or abbreviated: no language here then needs its plural rules. */
export interface LiveTexts {
  watch: string;
  title: string;
  pupils: string;
  absent: string;
  opened: string;
  answering: string;
  silent: string;
  submitted: string;
  /** Of one pupil: what was scored, and how much of the form is done. */
  scored(score: number, maxScore: number): string;
  answered(answered: number, length: number): string;
  silentFor(minutes: number): string;
  again(answered: number, length: number): string;
  /** Of a pupil whose name another one of the list has too. */
  namesake: string;
  elsewhere: string;
  resumeCode: string;
  resumeHelp: string;
  pupil(ordinal: number): string;
  number(roster: string): string;
  spoken(submitted: number, answering: number, silent: number): string;
  older(count: number): string;
  nobody: string;
  isOpen: string;
  openUntil(time: string): string;
  opensAt(time: string): string;
  closesAt(time: string): string;
  setTimes: string;
  zone(name: string): string;
  /** Beside the closing time of a room that then shows its keys. */
  keysAtClosing: string;
  isPast: string;
  closed: string;
  extend: string;
  close: string;
  closeSoon: string;
  closeTitle: string;
  closeHelp(unfinished: number): string;
  closeShows: string;
  cancel: string;
  reopen: string;
  reopenTitle: string;
  reopenHelp: string;
  projector: string;
  projectorHelp: string;
  connecting: string;
  /** Of a page that does not follow yet. */
  asOf(time: string): string;
  connected: string;
  polling: string;
  lost(time: string): string;
  tryNow: string;
  gone: string;
}

const ka: LiveTexts = {
  watch: "კლასი ახლა",
  title: "კლასი ახლა",
  pupils: "მოსწავლეები",
  absent: "არ დაუწყია",
  opened: "გახსნა",
  answering: "პასუხობს",
  silent: "შეჩერდა",
  submitted: "ჩააბარა",
  scored: (score, maxScore) => `ქულა: ${score} / ${maxScore}`,
  answered: (answered, length) => `უპასუხა: ${answered} / ${length}`,
  silentFor: (minutes) => `${minutes} წუთია, არ უპასუხია`,
  again: (answered, length) => `თავიდან ცდის: უპასუხა ${answered} / ${length}`,
  namesake: "ეს სახელი სხვასაც უწერია",
  elsewhere: "მოსწავლე სხვა მოწყობილობაზე აგრძელებს?",
  resumeCode: "გასაგრძელებელი კოდის ჩვენება",
  resumeHelp: "მოსწავლე ოთახის გვერდზე აირჩევს „კოდით გაგრძელება“-ს. კოდი ერთ წუთში დაიმალება.",
  pupil: (ordinal) => `მოსწავლე ${ordinal}`,
  number: (roster) => `№ ${roster}`,
  spoken: (submitted, answering, silent) =>
    `ჩააბარა: ${submitted}. პასუხობს: ${answering}. შეჩერდა: ${silent}.`,
  older: (count) => `უფრო ადრეული, აქ რომ არ ჩანს: ${count}`,
  nobody: "ჯერ არავის დაუწყია.",
  isOpen: "ღიაა",
  openUntil: (time) => `ღიაა ${time}-მდე`,
  opensAt: (time) => `გაიხსნება: ${time}`,
  closesAt: (time) => `დაიხურება: ${time}`,
  setTimes: "გახსნისა და დახურვის დრო",
  zone: (name) =>
    `დრო თქვენი მოწყობილობის მიხედვითაა (${name}). ვინც უკვე წერს, ახალ დროს შემდეგ პასუხთან ერთად დაინახავს.`,
  keysAtClosing: "აუცილებელია: მაშინ გამოჩნდება სწორი პასუხები.",
  isPast: "ეს დრო უკვე გავიდა.",
  closed: "დახურულია",
  extend: "+5 წუთი",
  close: "დახურვა ახლავე",
  closeSoon: "დახურვა ერთ წუთში",
  closeTitle: "დაიხუროს?",
  closeHelp: (unfinished) =>
    `ჯერ არ ჩაუბარებია: ${unfinished}. მოსწავლეების გვერდები დაწერილს წუთში ერთხელ აგზავნის: ერთ წუთში თუ დახურავთ, ყველაფერი მოვა; ახლავე თუ დახურავთ, ბოლო წუთის პასუხები შეიძლება დაიკარგოს.`,
  closeShows: "დახურვისთანავე მოსწავლეები სწორ პასუხებს დაინახავენ. ისევ გახსნა ამას ვერ შეცვლის.",
  cancel: "გაუქმება",
  reopen: "ისევ გახსნა",
  reopenTitle: "ისევ გაიხსნას?",
  reopenHelp:
    "სწორი პასუხები დახურვისას უკვე ნანახია: ვისაც ჯერ არ უწერია, შეიძლება იცოდეს. სხვა კითხვებით ახალი ტესტი უფრო სამართლიანია. ჩანაწერებში დარჩება, რომ ისევ გაიხსნა.",
  projector: "პროექტორისთვის",
  projectorHelp: "სახელები და ქულები დამალულია.",
  connecting: "უკავშირდება…",
  asOf: (time) => `ასე იყო ${time}-ზე`,
  connected: "თავისით ახლდება",
  polling: "ახლდება 10 წამში ერთხელ",
  lost: (time) => `კავშირი არ არის. ჩანს, რაც იყო ${time}-ზე. კავშირი თავისით აღდგება.`,
  tryNow: "ახლავე დაკავშირება",
  gone: "ეს ოთახი აღარ არსებობს.",
};

const en: LiveTexts = {
  watch: "Class now",
  title: "The class now",
  pupils: "Pupils",
  absent: "not started",
  opened: "opened",
  answering: "answering",
  silent: "silent",
  submitted: "submitted",
  scored: (score, maxScore) => `points: ${score} / ${maxScore}`,
  answered: (answered, length) => `answered: ${answered} / ${length}`,
  silentFor: (minutes) => `no answer for ${minutes} min`,
  again: (answered, length) => `trying again: answered ${answered} / ${length}`,
  namesake: "another one has this name",
  elsewhere: "A pupil has to go on with another device?",
  resumeCode: "Show the code to go on with",
  resumeHelp:
    "On the room's page the pupil chooses “Continue with a code”. The code is hidden after a minute.",
  pupil: (ordinal) => `Pupil ${ordinal}`,
  number: (roster) => `No. ${roster}`,
  spoken: (submitted, answering, silent) =>
    `Submitted: ${submitted}. Answering: ${answering}. Silent: ${silent}.`,
  older: (count) => `Earlier ones, not shown here: ${count}`,
  nobody: "Nobody has started yet.",
  isOpen: "Open",
  openUntil: (time) => `Open until ${time}`,
  opensAt: (time) => `Opens at ${time}`,
  closesAt: (time) => `Closes at ${time}`,
  setTimes: "Opening and closing times",
  zone: (name) =>
    `Times are your device's (${name}). Pupils who are at it see a new time with their next answer.`,
  keysAtClosing: "Needed: it is when right answers are shown.",
  isPast: "This time has passed.",
  closed: "Closed",
  extend: "+5 minutes",
  close: "Close now",
  closeSoon: "Close in a minute",
  closeTitle: "Close it?",
  closeHelp: (unfinished) =>
    `Not submitted yet: ${unfinished}. Pupils' pages send what is answered once a minute: if you close in a minute, all of it arrives; if you close now, the last minute's answers may be lost.`,
  closeShows: "As soon as it closes, pupils see the right answers. Opening it again does not undo that.",
  cancel: "Cancel",
  reopen: "Open again",
  reopenTitle: "Open it again?",
  reopenHelp:
    "The right answers were seen when it closed: who has not taken the test yet may know them. A new quiz with other questions is fairer. The log of the workspace will say that it was opened again.",
  projector: "For the projector",
  projectorHelp: "Names and scores are hidden.",
  connecting: "Connecting…",
  asOf: (time) => `As of ${time}`,
  connected: "Updates by itself",
  polling: "Updated every 10 seconds",
  lost: (time) => `Not connected. This is how it was at ${time}. It reconnects by itself.`,
  tryNow: "Try now",
  gone: "This room does not exist any more.",
};

const ru: LiveTexts = {
  watch: "Класс сейчас",
  title: "Класс сейчас",
  pupils: "Ученики",
  absent: "не начали",
  opened: "открыли",
  answering: "отвечают",
  silent: "остановились",
  submitted: "сдали",
  scored: (score, maxScore) => `баллы: ${score} / ${maxScore}`,
  answered: (answered, length) => `ответов: ${answered} / ${length}`,
  silentFor: (minutes) => `нет ответов ${minutes} мин`,
  again: (answered, length) => `ещё одна попытка: ответов ${answered} / ${length}`,
  namesake: "это имя написал ещё кто-то",
  elsewhere: "Ученик продолжает на другом устройстве?",
  resumeCode: "Показать код для продолжения",
  resumeHelp: "На странице комнаты ученик выбирает «Продолжить по коду». Через минуту код скроется.",
  pupil: (ordinal) => `Ученик ${ordinal}`,
  number: (roster) => `№ ${roster}`,
  spoken: (submitted, answering, silent) =>
    `Сдали: ${submitted}. Отвечают: ${answering}. Остановились: ${silent}.`,
  older: (count) => `Более ранние, здесь не показаны: ${count}`,
  nobody: "Пока никто не начал.",
  isOpen: "Открыто",
  openUntil: (time) => `Открыто до ${time}`,
  opensAt: (time) => `Откроется: ${time}`,
  closesAt: (time) => `Закроется: ${time}`,
  setTimes: "Время открытия и закрытия",
  zone: (name) =>
    `Время — по часам вашего устройства (${name}). Кто уже пишет, увидит новое время со следующим ответом.`,
  keysAtClosing: "Обязательно: тогда покажутся верные ответы.",
  isPast: "Это время уже прошло.",
  closed: "Закрыто",
  extend: "+5 минут",
  close: "Закрыть сейчас",
  closeSoon: "Закрыть через минуту",
  closeTitle: "Закрыть?",
  closeHelp: (unfinished) =>
    `Ещё не сдали: ${unfinished}. Страницы учеников отправляют ответы раз в минуту: если закрыть через минуту, придёт всё; если закрыть сейчас, ответы последней минуты могут пропасть.`,
  closeShows: "Сразу после закрытия ученики увидят верные ответы. Если открыть снова, это не отменить.",
  cancel: "Отмена",
  reopen: "Открыть снова",
  reopenTitle: "Открыть снова?",
  reopenHelp:
    "После закрытия верные ответы уже показаны: их могут знать те, кто ещё не писал. Новый тест с другими вопросами честнее. В журнале останется, что тест открыли снова.",
  projector: "Для проектора",
  projectorHelp: "Имена и баллы скрыты.",
  connecting: "Соединение…",
  asOf: (time) => `По состоянию на ${time}`,
  connected: "Обновляется само",
  polling: "Обновляется раз в 10 секунд",
  lost: (time) => `Нет связи. Показано то, что было в ${time}. Связь восстановится сама.`,
  tryNow: "Попробовать сейчас",
  gone: "Этой комнаты больше нет.",
};

/** The texts in each language. */
export const liveTexts: Record<Language, LiveTexts> = { ka, en, ru };
