/**
 * Words typed without the Shift key, or with it where it does not belong: on the Georgian layout თ, ჭ, ჩ, ღ, შ, ძ and ჟ are ტ, წ, ც, რ, ს, ზ and ჯ
 * shifted. "ტავის" for თავის, "მასინ" for მაშინ: half of the misspelt short words of 76,000 (news, essays, encyclopaedia).
 */
import { lazy } from "../../lazy.ts";

const PAIRS = "ტთ წჭ ცჩ რღ სშ ზძ ჯჟ";
/** Frequent words of which no such slip is a word of the spelling dictionary (npm dictionary-ka 1.1.0, MIT). */
const WORDS =
  "თავის თავისი თავისთვის არის იქნება შემდეგ შორის შესახებ შეიძლება შეუძლია მაშინ მაშინვე წელს წლის წლიდან მხოლოდ საქართველო საქართველოს საქართველოში ქართული ქართველი რომელიც რომელმაც " +
  "რომლის როდესაც რადგან ყველა ძირითადად მსოფლიო მსოფლიოს სახელმწიფო რუსეთის საბჭოთა თბილისის ჩვენი ჩვენს თქვენი ასევე აღნიშნა განაცხადა თუმცა ისტორია ადამიანი ადამიანის საუკუნის " +
  "წყალი შემთხვევაში მთავარი პირველი ნაწილი მიზნით თითქმის გარდა როგორც შეადგენს შესაძლოა სწორედ რამდენიმე აგვისტოში სექტემბერში დეკემბერში მიუხედავად განმავლობაში საზოგადოება";

const shifted = lazy(() => {
  const other = new Map(PAIRS.split(" ").flatMap(([a, b]) => [[a!, b!] as const, [b!, a!] as const]));
  return new Set(
    WORDS.split(" ").flatMap((word) =>
      [...word].flatMap((letter, i) => {
        const slip = other.get(letter);
        return slip === undefined ? [] : word.slice(0, i) + slip + word.slice(i + 1);
      }),
    ),
  );
});

/** Whether a word is a frequent one with a letter shifted. */
export const isShifted = (word: string): boolean => shifted().has(word);
