/** Russian. Before a number, and a colon, a noun stands in the genitive: «Вопросов: 5». */
import type { Messages } from "./messages.ts";

/** The Russian interface. */
export const ru: Messages = {
  loading: "Загрузка…",
  retry: "Обновить",

  questions: "Вопросов",
  attempts: "Попыток",
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
  incomplete: "Сначала ответьте",

  overview: "Просмотр",
  result: "Результат",
  withCode: "Продолжить по коду",

  unknownRoom: "Такого кода нет.",
  network: "Нет связи.",
  server: "Ошибка на сервере.",
  attemptsUsed: "Под этим именем или номером уже отвечали.",
};
