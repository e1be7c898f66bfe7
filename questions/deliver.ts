/** Item + its place in a form → what one pupil gets of it. Fields are picked one by one: nothing else can slip through. */
import type { Bank, DeliveredItem, FormChoice, FormItem, Interaction, Item, ItemType } from "./item.ts";

/** How an item of a type is answered. */
export function interactionOf(type: ItemType): Interaction {
  switch (type) {
    case "order":
      return "order";
    case "matching":
      return "match";
    case "find-sentence":
      return "sentence";
    case "typed":
      return "text";
    default:
      return "choice";
  }
}

/** The item as delivered: opaque ids, the form's order; no key, evidence, origin or difficulty. */
export function deliverItem(item: Item, formItem: FormItem): DeliveredItem {
  const textsOf = (choices: FormChoice[], of: { id: string; text: string }[]) =>
    choices.map(({ id, of: bankId }) => ({ id, text: of.find((o) => o.id === bankId)!.text }));
  return {
    id: formItem.id,
    type: item.type,
    interaction: interactionOf(item.type),
    stem: item.stem,
    options: textsOf(formItem.options, item.options),
    ...(item.prompts === undefined ? {} : { prompts: textsOf(formItem.prompts, item.prompts) }),
  };
}

/**
 * A bank from which the same forms are drawn and delivered, without its keys and all that would tell one: of evidence the first
 * paragraph's number is left, by which forms are spread over the article.
 */
export function hideKeys({ engine, lang, title, paragraphs, items, conflicts }: Bank): Bank {
  return { engine, lang, title, paragraphs, items: items.map(hideKey), conflicts, refused: [] };
}

function hideKey({
  id,
  type,
  skill,
  lang,
  stem,
  options,
  prompts,
  shuffle,
  difficulty,
  ...item
}: Item): Item {
  const evidence = item.evidence
    .slice(0, 1)
    .map(({ paragraph }) => ({ paragraph, start: 0, end: 0, text: "" }));
  return {
    id,
    type,
    skill,
    lang,
    stem,
    options: options.map((option) => ({ id: option.id, text: option.text, origin: "article" })),
    ...(prompts === undefined ? {} : { prompts }),
    key: "",
    shuffle,
    evidence,
    difficulty,
    status: item.status,
  };
}
