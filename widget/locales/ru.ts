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
  retry: "Обновить",

  questions: (count) => `${count} ${russianPlural(count, "вопрос", "вопроса", "вопросов")}`,
  practice: "Ответ появится после каждого вопроса.",
  test: "Ответы появятся в конце.",
  nickname: "Имя или ник",
  number: "Номер в списке",
  start: "Начать",
  opensAt: "Начало:",
  closed: "Приём ответов закончен.",

  question: "Вопрос",
  blank: "пропуск",
  fill: "Выберите, что пропущено:",
  check: "Проверить",
  next: "Дальше",
  back: "Назад",
  incomplete: "Сначала ответьте.",

  overview: "Просмотр",
  result: "Результат",
  withCode: "Продолжить по коду",

  unknownRoom: "Такого кода нет.",
  network: "Нет связи.",
  server: "Ошибка на сервере.",
  attemptsUsed: "Попыток не осталось.",
  badName: "Напишите имя.",
  badNumber: "Напишите свой номер в списке.",
};
