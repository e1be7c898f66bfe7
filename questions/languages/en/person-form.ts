/** How a person or body is mentioned, which the mention's `form` holds as one string. */

/** "" where it is not known. */
export type Gender = "m" | "f" | "";

/** Form of a mention: its shape ("full", "surname", "single" or "body"), gender and what stands before it. */
export interface PersonForm {
  shape: "full" | "surname" | "single" | "body";
  gender: Gender;
  /** "Mr", "President", "coach", or "". */
  title: string;
}

/** A person's form as one string, and back. */
export const writeForm = ({ shape, gender, title }: PersonForm): string => `${shape}/${gender}/${title}`;
export function readForm(form: string): PersonForm {
  const [shape, gender, title] = form.split("/") as [PersonForm["shape"], Gender, string];
  return { shape, gender, title };
}
