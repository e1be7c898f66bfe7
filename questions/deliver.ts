/** Item + its place in a form → what one pupil gets of it. Fields are picked one by one: nothing else can slip through. */
import type { DeliveredItem, FormChoice, FormItem, Interaction, Item, ItemType } from "./item.ts";

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
