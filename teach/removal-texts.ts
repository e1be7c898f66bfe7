/** The words of what is deleted for good, and of the names that a browser keeps, in three languages; one that is missing does not compile. */
import type { Language } from "./texts.ts";

/** What is said before something goes, and what goes with it. */
export interface RemovalTexts {
  cancel: string;
  yes: string;
  deleteQuiz: string;
  deleteQuizSure(rooms: number): string;
  deleteArticle: string;
  deleteArticleSure: string;
  quizzesOf: string;
  deleteArticleFirst: string;
  endRoom: string;
  endRoomSure: string;
  namesHere: string;
  namesKept(classes: number): string;
  forgetAll: string;
  forgetAllSure: string;
  forgotten: string;
  saveNames: string;
  loadNames: string;
  loadNamesHelp: string;
  namesRead: string;
  noNames: string;
}

const ka: RemovalTexts = {
  cancel: "გაუქმება",
  yes: "დიახ, წაიშალოს",
  deleteQuiz: "ქვიზის წაშლა",
  deleteQuizSure: (rooms) =>
    `მასთან ერთად სამუდამოდ წაიშლება მისი ოთახები (${rooms}) და ყველაფერი, რაც მათშია: მცდელობები, პასუხები, ქულები და სახელები. ბმულები და კოდები აღარ იმუშავებს. სტატია და მისი კითხვები დარჩება.`,
  deleteArticle: "სტატიის წაშლა",
  deleteArticleSure: "ტექსტი და მისი ყველა კითხვა სამუდამოდ წაიშლება.",
  quizzesOf: "ამ სტატიის ქვიზები",
  deleteArticleFirst:
    "სტატიის წაშლა შეიძლება, როცა ქვიზები აღარ იქნება. ქვიზი მისი შედეგების გვერდზე იშლება.",
  endRoom: "ოთახის წაშლა",
  endRoomSure:
    "სამუდამოდ წაიშლება ყველაფერი, რაც ამ ოთახშია: მცდელობები, პასუხები, ქულები და სახელები, ამ ბრაუზერში შენახულიც. ბმული და კოდი აღარ იმუშავებს.",
  namesHere: "სახელები ამ ბრაუზერში",
  namesKept: (classes) =>
    `ამ ბრაუზერში ინახება ${classes} კლასის მოსწავლეთა სახელები. თუ კომპიუტერი მხოლოდ თქვენი არ არის, წაშალეთ.`,
  forgetAll: "ყველა სახელის წაშლა",
  forgetAllSure: "სახელები მხოლოდ ამ ბრაუზერშია: თუ ფაილად არ შეგინახავთ, აღდგენა შეუძლებელი იქნება.",
  forgotten: "ამ ბრაუზერში სახელები აღარ ინახება.",
  saveNames: "ფაილად შენახვა",
  loadNames: "სახელები ფაილიდან",
  loadNamesHelp: "ტექსტური ფაილი, თითო ხაზზე თითო სახელი. ფაილი სერვერზე არ იგზავნება.",
  namesRead: "სახელები წაკითხულია. გადახედეთ და შეინახეთ.",
  noNames: "ამ ფაილში სახელები არ იკითხება: საჭიროა ტექსტური ფაილი (.txt, UTF-8).",
};

const en: RemovalTexts = {
  cancel: "Cancel",
  yes: "Yes, delete",
  deleteQuiz: "Delete this quiz",
  deleteQuizSure: (rooms) =>
    `Its rooms (${rooms}) are deleted with it for good, and all that is in them: attempts, answers, scores and names. Their links and codes stop working. The article and its questions stay.`,
  deleteArticle: "Delete this article",
  deleteArticleSure: "The text and all of its questions are deleted for good.",
  quizzesOf: "Quizzes of this article",
  deleteArticleFirst:
    "The article can be deleted once there are none. A quiz is deleted on its page of results.",
  endRoom: "Delete this room",
  endRoomSure:
    "All that is in this room is deleted for good: attempts, answers, scores and names, also those kept in this browser. Its link and code stop working.",
  namesHere: "Names in this browser",
  namesKept: (classes) =>
    `This browser keeps the pupils' names of ${classes === 1 ? "1 class" : `${classes} classes`}. Forget them if others use this computer too.`,
  forgetAll: "Forget all names",
  forgetAllSure:
    "They are in this browser only: unless you saved them to a file, they cannot be brought back.",
  forgotten: "This browser keeps no names any more.",
  saveNames: "Save to a file",
  loadNames: "Names from a file",
  loadNamesHelp: "A text file, one name a line. It is never sent to the server.",
  namesRead: "The names were read. Look them through and save.",
  noNames: "No names can be read in this file: it has to be a text file (.txt, UTF-8).",
};

const ru: RemovalTexts = {
  cancel: "Отмена",
  yes: "Да, удалить",
  deleteQuiz: "Удалить тест",
  deleteQuizSure: (rooms) =>
    `Вместе с ним навсегда удалятся его комнаты (${rooms}) и всё, что в них: попытки, ответы, баллы и имена. Ссылки и коды перестанут работать. Статья и её вопросы останутся.`,
  deleteArticle: "Удалить статью",
  deleteArticleSure: "Текст и все его вопросы удалятся навсегда.",
  quizzesOf: "Тесты по этой статье",
  deleteArticleFirst:
    "Статью можно удалить, когда тестов по ней не останется. Тест удаляется на странице его результатов.",
  endRoom: "Удалить комнату",
  endRoomSure:
    "Навсегда удалится всё, что есть в этой комнате: попытки, ответы, баллы и имена, в том числе сохранённые в этом браузере. Ссылка и код перестанут работать.",
  namesHere: "Имена в этом браузере",
  namesKept: (classes) =>
    `В этом браузере хранятся имена учеников; классов: ${classes}. Если компьютером пользуетесь не только вы, удалите их.`,
  forgetAll: "Забыть все имена",
  forgetAllSure: "Они есть только в этом браузере: если вы не сохранили их в файл, вернуть их нельзя.",
  forgotten: "В этом браузере больше нет имён.",
  saveNames: "Сохранить в файл",
  loadNames: "Имена из файла",
  loadNamesHelp: "Текстовый файл, по имени в строке. На сервер он не отправляется.",
  namesRead: "Имена прочитаны. Просмотрите их и сохраните.",
  noNames: "В этом файле имён не прочесть: нужен текстовый файл (.txt, UTF-8).",
};

/** By the language of the teacher's pages. */
export const removalTexts: Record<Language, RemovalTexts> = { ka, en, ru };
