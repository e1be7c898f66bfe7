/** What a Georgian pupil reads, whichever of the two scripts says it. */
import { ka as first } from "../../widget/locales/ka.ts";
import { moreTexts } from "../../widget/more/texts.ts";

export const ka = { ...first, ...moreTexts("ka") };
