/** Russian. Nouns take one of three forms after a number: 1 вопрос, 2 вопроса, 5 вопросов. */
import type { Messages } from "./messages.ts";

/** `21` → one, `3` → few, `12` → many (CLDR's rule for whole numbers). */
export function russianPlural(count: number, one: string, few: string, many: string): string {
  const ten = count % 10;
  const teen = count % 100 > 10 && count % 100 < 20;
  if (teen || ten === 0 || ten > 4) return many;
  return ten === 1 ? one : few;
}

/** The Russian interface. */
export const ru: Messages = {
  loading: "Загрузка…",
  retry: "Повторить",
  startOver: "Начать сначала",

  questions: (count) => `${count} ${russianPlural(count, "вопрос", "вопроса", "вопросов")}`,
  practice: "Верный ответ появится после каждого вопроса.",
  test: "Результат появится в конце, после сдачи ответов.",
  nickname: "Имя или псевдоним",
  number: "Ваш номер в списке",
  start: "Начать",
  opensAt: "Ещё не началось. Начало:",
  closed: "Приём ответов закончен.",

  question: "Вопрос",
  blank: "пропуск",
  check: "Проверить",
  next: "Дальше",
  back: "Назад",
  incomplete: "Сначала выберите ответ.",
  up: "Выше",
  down: "Ниже",
  orderHint: "Расставьте по порядку стрелками, сверху вниз.",

  right: "Верно",
  wrong: "Неверно",
  partly: "Верно отчасти",
  yourAnswer: "Ваш ответ",
  rightAnswer: "Верный ответ",
  noAnswer: "Без ответа",
  evidence: "В тексте сказано",
  showInText: "Показать в тексте",
  comeBack: "Вернуться к вопросу",

  overview: "Просмотр ответов",
  submit: "Сдать",
  result: "Результат",
  mistakes: "Ошибки",
  rightOnes: "Верные ответы",
  again: "Ещё раз, с другими вопросами",
  repeated: "Новых вопросов больше нет, часть повторяется.",
  handedIn: "Ответы сданы. Результат появится, когда закончится приём ответов.",

  unknownRoom: "Такого кода нет. Проверьте код или ссылку.",
  network: "Нет связи. Проверьте интернет.",
  server: "Ошибка на сервере. Попробуйте чуть позже.",
  attemptsUsed: "Все попытки использованы.",
  attemptLost: "Эта попытка больше не действует.",
  badCandidate: "Введите имя или номер правильно.",
};
