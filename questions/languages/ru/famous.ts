/** People whom all readers of the news know: a question for one of them is guessed. */

/** Heads of states and others whom all readers know. */
export const FAMOUS =
  /(?:Трамп|Путин|Медведев|Меркель|Макрон|Обама|Клинтон|Байден|Зеленский|Лукашенко|Буш|Маск|Сталин|Ленин|Черчилль|Горбач[её]в|Ельцин|Шольц|Эрдоган|Нетаньяху|Тереза Мэй|Джонсон|Роналду|Месси|Грета Тунберг|Саркози|Олланд|Цукерберг|Гейтс|Тим Кук)$/;
