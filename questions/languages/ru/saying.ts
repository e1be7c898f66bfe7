/** Verbs that say who said something. */

export const VERBS: ReadonlyMap<string, string> = listVerbs();

/**
 * Verbs of saying → the form that "кто" takes, masculine singular (Rozental, § 184). First those that both a clause and a quotation follow,
 * then those of quotations.
 */
function listVerbs(): Map<string, string> {
  const verbs = new Map<string, string>();
  for (const entry of (
    "сказал заявил сообщил отметил добавил подчеркнул объяснил пояснил рассказал уточнил признал признался подтвердил предупредил напомнил написал утверждал считал полагал заметил указал объявил " +
    "предположил заверил пообещал обещал настаивал говорил писал предсказал предсказывал установил доказал обнаружил выяснил посчитал"
  ).split(" ")) {
    const stem = entry.replace(/ся$/, "");
    const tail = entry.endsWith("ся") ? "ся" : "";
    verbs.set(entry, entry);
    verbs.set(tail ? `${stem}ась` : `${stem}а`, entry);
    verbs.set(tail ? `${stem}ись` : `${stem}и`, entry);
  }
  for (const [singular, plural] of [
    ["говорит", "говорят"],
    ["считает", "считают"],
    ["утверждает", "утверждают"],
    ["отмечает", "отмечают"],
    ["полагает", "полагают"],
    ["рассказывает", "рассказывают"],
    ["подчёркивает", "подчёркивают"],
    ["подчеркивает", "подчеркивают"],
    ["объясняет", "объясняют"],
    ["сообщает", "сообщают"],
    ["пишет", "пишут"],
    ["добавляет", "добавляют"],
    ["заявляет", "заявляют"],
    ["напоминает", "напоминают"],
    ["поясняет", "поясняют"],
    ["уверяет", "уверяют"],
    ["предупреждает", "предупреждают"],
  ] as const) {
    verbs.set(singular, singular);
    verbs.set(plural, singular);
  }
  return verbs;
}

/** Something was said then, of which nobody has to know the year: "Мэр сообщил, что …", "в эфире называл". */
export const SAYS =
  /(?<![а-яё])(?:(?:сообщил|заявил|рассказал|отметил|пояснил|добавил|написал|подтвердил|признал)[аи]?,? (?:[^,]{1,40},? )?что|в эфире|в интервью|в своём (?:Facebook|блоге|твиттере|Twitter)|телеграмму)(?![а-яё])/;
