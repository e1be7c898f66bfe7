/** What a Georgian pupil reads, whichever of the three scripts says it. */
import { ka as first } from "../../widget/locales/ka.ts";
import { articleTexts } from "../../widget/article/texts.ts";
import { moreTexts } from "../../widget/more/texts.ts";

export const ka = { ...first, ...moreTexts("ka"), ...articleTexts("ka") };
