/** What the third script says. */
/** A locale that lacks it does not compile. */
const showInText: Record<"en" | "ka" | "ru", string> = {
  en: "Show in the text",
  ka: "ტექსტში ჩვენება",
  ru: "Показать в тексте",
};

export const showInTextOf = (lang: string): string => showInText[lang as keyof typeof showInText];
