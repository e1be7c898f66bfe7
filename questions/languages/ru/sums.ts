/**
 * Sums of money in a headline, beside which another sum of the same money is wrong, or the same one rounded, for whoever reads both: below "Истец получил 5 млн евро" none
 * is asked for. Source: the rubric, point 6.
 */
import { GAP } from "../../item.ts";

const SUM =
  /(\d[\d ]*(?:,\d+)?) ?((?:тыс[а-яё.]*|млн\.?|миллион[а-яё]*|млрд\.?|миллиард[а-яё]*|трлн\.?|триллион[а-яё]*) )?(?:[а-яё]+(?:их|ого|ому|ими) )?(доллар|евро(?![а-яё])|руб|фунт[а-яё]* стерлинг|юан|гривен|гривн|иен|лари(?![а-яё])|крон[аы]?(?![а-яё])|тенге|[$€₽])|([$€]) ?(\d[\d ]*(?:,\d+)?)/g;
const MONEY: Record<string, string> = { $: "доллар", "€": "евро", "₽": "руб", гривн: "гривен" };

/** Each sum as it stands, with its money. */
const listSums = (text: string): { sum: string; money: string }[] =>
  Array.from(text.matchAll(SUM), ([, amount, scale = "", behind, before, own]) => {
    const sign = behind ?? before!;
    return { sum: `${(amount ?? own!).trim()} ${scale.slice(0, 3)}`, money: MONEY[sign] ?? sign };
  });

const isOther = (headline: string, { sum, money }: { sum: string; money: string }): boolean => {
  const told = listSums(headline).filter((other) => other.money === money);
  return told.length > 0 && !told.some((other) => other.sum === sum);
};

/** Whether the headline has another sum, in the same money, than the one that stands in a gap. */
export function isOtherSum(headline: string, answer: string, after: string): boolean {
  const [sum] = listSums(`${answer}${after.split(GAP, 1)[0]}`.slice(0, LONGEST));
  return sum !== undefined && isOther(headline, sum);
}
/** Characters of a sum with its money. */
const LONGEST = 60;
