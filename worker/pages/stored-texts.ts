/** The words of what is stored, in the three languages. Who changes what is stored changes these. */
import type { RoomRules } from "../contract.ts";

/** What the pages say of what is stored. */
export interface StoredTexts {
  title: string;
  who: Record<RoomRules["candidate"], string>;
  what: string;
  seen: string;
  keptFor(days: number): string;
  keptUntilErased: string;
  device: string;
  never: string;
}

const ka: StoredTexts = {
  title: "რა ინახება შენ შესახებ",
  who: {
    none: "სახელი არ გეკითხება: შენი პასუხები უსახელოდ ინახება.",
    nickname: "ინახება სახელი, რომელსაც თავად დაწერ. შეგიძლია მოიგონო, თუ მასწავლებელი გიცნობს.",
    roster: "ინახება მხოლოდ შენი ნომერი სიაში. ვინ დგას ნომრის უკან, მასწავლებელმა იცის, პროგრამამ — არა.",
  },
  what: "ინახება შენი პასუხები, ქულა და დრო, როცა დაიწყე და დაასრულე.",
  seen: "ამას ხედავს შენი მასწავლებელი და ის, ვისაც სკოლამ იგივე უფლება მისცა. სხვა მოსწავლეები ვერ ხედავენ.",
  keptFor: (days) => `${days} დღის შემდეგ ყველაფერი თავისით იშლება.`,
  keptUntilErased: "ინახება, სანამ მასწავლებელი არ წაშლის. შეგიძლია სთხოვო, წაშალოს.",
  device: "დაუსრულებელი პასუხები ამ ბრაუზერშიც ინახება, რომ ინტერნეტის გათიშვისას არაფერი დაიკარგოს.",
  never: "არ ინახება: მისამართი, საიდანაც შემოხვედი, მოწყობილობის მონაცემები, ქუქი. რეკლამა არ არის.",
};

const en: StoredTexts = {
  title: "What is stored about you",
  who: {
    none: "You are not asked for a name: your answers are stored without one.",
    nickname: "The name that you type is stored. It may be invented, if your teacher knows it.",
    roster:
      "Only your number in the class list is stored. Who that is your teacher knows, the program does not.",
  },
  what: "Your answers are stored, your score, and when you began and finished.",
  seen: "Your teacher sees this, and whoever the school has given the same right. Other pupils do not.",
  keptFor: (days) => `After ${days === 1 ? "a day" : `${days} days`} all of it is erased by itself.`,
  keptUntilErased: "It is stored until your teacher erases it. You may ask for that.",
  device: "Unfinished answers are kept in this browser too, so that none is lost when the network fails.",
  never: "Not stored: the address you come from, anything about your device, cookies. There are no adverts.",
};

/** 1 день, 2 дня, 5 дней (CLDR's plural rules for Russian). */
function countDays(days: number): string {
  const [tens, ones] = [days % 100, days % 10];
  if (ones === 1 && tens !== 11) return `${days} день`;
  return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? `${days} дня` : `${days} дней`;
}

const ru: StoredTexts = {
  title: "Что о вас хранится",
  who: {
    none: "Имя не спрашивают: ответы хранятся без имени.",
    nickname: "Хранится имя, которое вы напишете. Его можно придумать, если учитель его знает.",
    roster: "Хранится только ваш номер в списке. Кто под этим номером, знает учитель, а программа — нет.",
  },
  what: "Хранятся ваши ответы, баллы и время начала и конца.",
  seen: "Это видит ваш учитель и те, кому школа дала такое же право. Другие ученики не видят.",
  keptFor: (days) => `Через ${countDays(days)} всё стирается само.`,
  keptUntilErased: "Хранится, пока учитель не сотрёт. Можно попросить его об этом.",
  device: "Незаконченные ответы хранятся и в этом браузере, чтобы ничего не пропало, если прервётся связь.",
  never: "Не хранятся: адрес, с которого вы пришли, данные об устройстве, куки. Рекламы нет.",
};

const all = new Map([
  ["ka", ka],
  ["en", en],
  ["ru", ru],
]);

/** The texts in a language of the interface. */
export const storedTextsFor = (lang: string): StoredTexts => all.get(lang) ?? ka;
