/** Speakers by their fullest names, others who could have spoken, and what the article says people are. */
import type { Article, PersonMention, Speech } from "../../article.ts";
import type { Alternative, Role } from "../language.ts";
import { readForm } from "./person-form.ts";

/** How many of an article's people serve as rivals. */
const MAX_OWN = 20;

/** The fullest name the article has for a person or body, with "the" before a body that has it. */
function nameEntity(article: Article, entity: string): { name: string; shape: string; gender: string } {
  const mentions = article.people.get(entity)!;
  const shown = mentions.map((m) => ({ m, form: readForm(m.form) }));
  const { shape, gender } =
    shown.find(({ form }) => form.shape === "full" || form.shape === "body")?.form ?? shown[0]!.form;
  if (shape !== "body") return { name: entity, shape: shape === "full" ? "full" : "single", gender };
  const first = mentions[0]!;
  const hasThe = /\b[Tt]he $/.test(
    article.paragraphs[first.paragraph]!.slice(Math.max(0, first.start - 4), first.start),
  );
  return { name: hasThe ? `the ${entity}` : entity, shape, gender };
}

/** The speaker's fullest name, and those of others of the same kind who are not spoken of in the statement. */
export function findRivals(
  article: Article,
  speech: Speech,
): { speaker: string; rivals: Alternative[] } | null {
  const own = nameEntity(article, speech.speaker.entity);
  if (own.shape === "single") return null;
  const told = speech.content.text;
  const isTold = (entity: string) => entity.split(" ").some((word) => word.length > 3 && told.includes(word));
  if (isTold(speech.speaker.entity)) return null;
  const rivals = [...article.people.keys()].slice(0, MAX_OWN).flatMap((entity): Alternative[] => {
    const { name, shape } = nameEntity(article, entity);
    return entity === speech.speaker.entity || shape !== own.shape || isTold(entity)
      ? []
      : [{ text: name, origin: "article" }];
  });
  return rivals.length < 2 ? null : { speaker: own.name, rivals };
}

/** The fullest name of a speaker. */
export function labelSpeaker(article: Article, speaker: PersonMention): string | null {
  const { name, shape } = nameEntity(article, speaker.entity);
  return shape === "single" ? null : name;
}

const APPOSITION =
  /^, ((?:the |an? )?(?:[a-z][a-z-]+ ){0,4}(?:of|at|for) [^,.;:"“”()]{4,60}|(?:the|an?) [^,.;:"“”()]{6,60})(?:,|\.$)/;

/** "John Goldsmith, chairman of the Cromwell Society," → John Goldsmith: chairman of the Cromwell Society. */
export function findRoles(article: Article): Role[] {
  return article.mentions.flatMap((mention): Role[] => {
    if (mention.kind !== "person" || readForm(mention.form).shape !== "full") return [];
    const text = article.paragraphs[mention.paragraph]!;
    const { end } = article.sentences[mention.sentence]!;
    const match = APPOSITION.exec(text.slice(mention.end, end));
    if (match === null) return [];
    const role = match[1]!.replace(/^(?:the|an?) /, "");
    if (
      /\b(?:his|her|its|their|who|which|said)\b/.test(role) ||
      /\d/.test(role) ||
      role.split(" ").some((w) => mention.text.includes(w) && w.length > 3)
    )
      return [];
    return [
      {
        name: mention.entity,
        role,
        evidence: {
          paragraph: mention.paragraph,
          start: mention.start,
          end: mention.end + match[0].length - 1,
        },
      },
    ];
  });
}
