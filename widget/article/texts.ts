/** What the third script says. A locale that lacks a text does not compile. */
interface ArticleTexts {
  chooseInText: string;
  chooseMarked: string;
}

const locales: Record<"en" | "ka" | "ru", ArticleTexts> = {
  en: {
    chooseInText: "Choose in the text",
    chooseMarked: "Choose one that is marked.",
  },
  ka: {
    chooseInText: "ტექსტში არჩევა",
    chooseMarked: "აირჩიე მონიშნულებიდან.",
  },
  ru: {
    chooseInText: "Выбрать в тексте",
    chooseMarked: "Выберите из отмеченных.",
  },
};

/** The texts of a language that the interface speaks. */
export const articleTexts = (lang: string): ArticleTexts => locales[lang as keyof typeof locales];
