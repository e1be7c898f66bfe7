/**
 * Lines that come along when an article is copied from a page. In all languages at once: a Georgian article may stand on
 * an English page.
 */

/** Longer lines are the article's own, however they begin. */
const MAX_CHARS = 250;

const LABELS = [
  "photos?|photograph|images?|pictures?|video|illustration|infographic|caption|credit|source|advertisement|related(?: articles?| stor(?:y|ies)| topics?)?|see also|more on this(?: story| topic)?|watch|listen|tags|topics|share|follow us|contents|read (?:more|next)|share this",
  "ფოტო|ფოტოები|სურათი|სურათზე|ფოტოზე|ვიდეო|ილუსტრაცია|ინფოგრაფიკა|წყარო|ავტორი|რეკლამა|თემები|ტეგები|გაზიარება|ამავე თემაზე",
  "фото|фотограф|видео|иллюстрация|инфографика|снимок|изображение|на фото|источник|автор|текст|реклама|теги|темы|поделиться|по теме|содержание|(?:читать|читайте) (?:далее|дальше)",
  "author|text|byline|by",
].join("|");
const INVITATIONS = [
  "read also|also read|click here|sign up|subscribe to|follow us on|download (?:the|our) app|all rights reserved",
  "წაიკითხეთ? (?:აგრეთვე|ასევე)|იხილეთ? (?:აგრეთვე|ასევე)|ასევე წაიკითხეთ|გამოიწერეთ?|გააზიარეთ?|ყველა უფლება დაცულია",
  "читайте (?:также|ещё|еще)|читать (?:также|ещё|еще)|смотрите также|см\\. также|подписывайтесь|подпишитесь|все права защищены",
].join("|");
const NOTICES = [
  "(?:we|our (?:web)?site|this (?:web)?site)\\b[^.]{0,60}\\bcookies",
  "(?:ჩვენ|ეს|ჩვენი|საიტი|ვებ-?გვერდი|ვებსაიტი)[^.]{0,60}(?:ქუქი|cookie)",
  "(?:мы|наш сайт|этот сайт|сайт)[^.]{0,60}(?:cookie|куки)",
].join("|");

const FURNITURE = new RegExp(
  `^[\\s"'«„([/*|•–—-]*(?:©|(?:${LABELS})(?: ?[:：©/|]| by:? (?=\\p{Lu})|$)|(?:${INVITATIONS})(?![\\p{L}])|(?:${NOTICES}))`,
  "iu",
);

/** Whether a line is a picture's credit, a pointer to another article, a notice or the like. */
export function isFurniture(line: string): boolean {
  return line.length <= MAX_CHARS && FURNITURE.test(line);
}
