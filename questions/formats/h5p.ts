/**
 * H5P content (h5p.org, "H5P specification"): a Question Set of multiple choices, without the libraries, which the platform must
 * have. The parameters are those of the libraries' `semantics.json`; texts are HTML there.
 */
import type { Lang } from "../item.ts";
import { listChoices, type Source, toQuestion, writeEach, type Written } from "./question.ts";
import { escapeXml, toParagraphs } from "./xml.ts";

const QUESTION_SET = { machineName: "H5P.QuestionSet", majorVersion: 1, minorVersion: 20 };
const MULTI_CHOICE = { machineName: "H5P.MultiChoice", majorVersion: 1, minorVersion: 16 };

/** What the buttons say; without it they are English. */
interface Labels {
  start: string;
  check: string;
  solution: string;
  again: string;
  finish: string;
  result: string;
}
const LABELS: Record<Lang, Labels> = {
  ka: {
    start: "დაწყება",
    check: "შემოწმება",
    solution: "სწორი პასუხი",
    again: "კიდევ ცდა",
    finish: "დასრულება",
    result: "შედეგი",
  },
  en: {
    start: "Start",
    check: "Check",
    solution: "Show solution",
    again: "Try again",
    finish: "Finish",
    result: "Result",
  },
  ru: {
    start: "Начать",
    check: "Проверить",
    solution: "Показать ответ",
    again: "Ещё раз",
    finish: "Завершить",
    result: "Результат",
  },
};

/** Writes what a choice can hold; the evidence is shown on the option that was chosen, right or wrong. */
export function writeH5p({ lang, title, paragraphs, items }: Source): Written {
  const labels = LABELS[lang];
  const { parts, ...rest } = writeEach(items.map(toQuestion), (question, notes) => {
    const { id, stem, task, shuffle, feedback } = question;
    const choices = listChoices(task);
    if (choices === null) {
      notes.add("left-out", "only choices and true or false can be held", id);
      return null;
    }
    const shown = feedback.map(escapeXml).join("<br>");
    return {
      library: `${MULTI_CHOICE.machineName} ${MULTI_CHOICE.majorVersion}.${MULTI_CHOICE.minorVersion}`,
      subContentId: toUuid(id),
      metadata: { contentType: "Multiple Choice", license: "U", title: stem },
      params: {
        question: toParagraphs(stem.split("\n")),
        answers: choices.map(({ text, isKey }) => ({
          text: `<div>${escapeXml(text)}</div>`,
          correct: isKey,
          tipsAndFeedback: { tip: "", chosenFeedback: `<div>${shown}</div>`, notChosenFeedback: "" },
        })),
        UI: {
          checkAnswerButton: labels.check,
          showSolutionButton: labels.solution,
          tryAgainButton: labels.again,
        },
        behaviour: { type: "single", singlePoint: true, randomAnswers: shuffle, enableRetry: true },
      },
    };
  });
  const content = {
    introPage: {
      showIntroPage: true,
      title: escapeXml(title),
      introduction: toParagraphs(paragraphs),
      startButtonText: labels.start,
    },
    texts: { finishButton: labels.finish },
    endGame: {
      message: labels.result,
      solutionButtonText: labels.solution,
      retryButtonText: labels.again,
      finishButtonText: labels.finish,
    },
    progressType: "dots",
    passPercentage: 50,
    randomQuestions: false,
    questions: parts,
  };
  const about = {
    title,
    language: lang,
    mainLibrary: QUESTION_SET.machineName,
    embedTypes: ["iframe"],
    license: "U",
    preloadedDependencies: [MULTI_CHOICE, QUESTION_SET],
  };
  const files = { "h5p.json": JSON.stringify(about), "content/content.json": JSON.stringify(content) };
  return { content: { files }, ...rest };
}

/** A UUID that is always the same for an id (the form of RFC 9562, version 8, the bytes of our own making). */
function toUuid(id: string): string {
  const hex = Array.from(id, (char) => char.charCodeAt(0).toString(16).padStart(2, "0")).join("");
  const digits = hex.slice(-30).padStart(30, "0");
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(12, 15)}-8${digits.slice(15, 18)}-${digits.slice(18)}`;
}
