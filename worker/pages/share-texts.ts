/** The texts of the page of snippets, in the three languages. A missing one does not compile. */

type Way = "link" | "wordpress" | "frame" | "listener" | "element" | "near" | "policy" | "fixed";
type Line =
  | ("waiting" | "unopened" | "silent" | "other" | "element" | "frame" | "connect" | "more")
  | ("forgets" | "scrolls" | "narrow" | "theme" | "article" | "partly" | "noArticle");

/** What may be written into the element, as it is written. */
export const attributes = {
  theme: 'theme="dark"',
  lang: 'lang="ka"',
  start: 'start="button"',
  article: 'article="#text"',
  accent: "kitkhva-quiz { --kitkhva-accent: #ffc400 }",
} as const;
type Attribute = keyof typeof attributes;

/** What the page says. */
export interface ShareTexts {
  title: string;
  language: string;
  copy: string;
  copied: string;
  /** Where no other device reaches the address. */
  onlyHere: string;
  ways: Record<Way, { name: string; help: string }>;
  attributes: { name: string; help: string; list: Record<Attribute, string> };
  check: string;
  checkHelp: string;
  page: string;
  checkNow: string;
  /** What the test of a page may find. */
  lines: Record<Line, string>;
}

const en: ShareTexts = {
  title: "Put the quiz on a page",
  language: "Language",
  copy: "Copy",
  copied: "Copied",
  onlyHere: "No other device opens this address. For a class run: HOST=0.0.0.0 npm start",
  ways: {
    link: { name: "Link", help: "Works everywhere: the article and the quiz, also without JavaScript." },
    wordpress: {
      name: "WordPress",
      help: "Paste the address on a line of its own; it becomes the quiz. Authors may do this too.",
    },
    frame: { name: "Frame", help: "For Canvas and pages that allow no scripts." },
    listener: {
      name: "Frame that grows",
      help: "For Moodle (paste it there as source code) and pages that may run scripts: the script gives the frame the height it needs, so that nothing scrolls inside.",
    },
    element: {
      name: "Element",
      help: "Best where the page may run scripts: answers stay on the device, and proofs are shown in your own article. Not for Moodle, whose editor takes the element out.",
    },
    near: { name: "Element, further down", help: "Begins only when the reader comes near." },
    policy: {
      name: "Content policy",
      help: "If your page has one, add these sources. Nothing inline is needed.",
    },
    fixed: {
      name: "Element, one version for good",
      help: "The browser refuses any other content of the first script; the second is not covered. After an upgrade of this server the address works as long as the server keeps that version (the last ten built there); then the link appears in place of the quiz. Renew the snippet after upgrades.",
    },
  },
  attributes: {
    name: "Element: look and language",
    help: "Attributes of <kitkhva-quiz>, and the style of your page. A frame has none of these: it is light or dark as the pupil's device is. A frame alone keeps 720 px, also below the start screen: the questions need them, and it can't grow by itself.",
    list: {
      theme: "Or light; without it, or with anything else, as the pupil's device has it.",
      lang: "Or en, ru: the language of buttons and messages; without it, or with another, the article's.",
      start: "A start screen also where no name is asked for.",
      article: "Where the article stands on your page: proofs are shown there.",
      accent: "Your school's colour, in your own style sheet. It stays readable, whichever it is.",
    },
  },
  check: "Test my page",
  checkHelp:
    "Opens your page in a new tab, and asks the quiz there what it sees. Only your browser takes part. Leave the tab open until an answer appears here.",
  page: "Address of the page with the quiz",
  checkNow: "Test",
  lines: {
    waiting: "Waiting for the page…",
    unopened: "The page could not be opened. Is the address whole, and may this site open tabs?",
    silent:
      "No quiz has answered. Scroll down in the page if it begins only when one comes near. Otherwise the site may have taken the script or the frame out, may forbid them by its content policy, or shuts itself off from the tab that opened it. Try the frame, or the address on a line of its own.",
    other: "This quiz is of another room",
    element: "The element works.",
    frame: "The frame works.",
    connect: "The room has not come. The content policy may lack connect-src.",
    more: "The second script has not come. The content policy may lack script-src.",
    forgets:
      "The device can keep nothing here, as in a sandbox: after a reload a new attempt begins. What was sent stays on the server, and the code below the questions brings it back.",
    scrolls: "The quiz is higher than the frame and scrolls inside. The frame that grows would not.",
    narrow: "The quiz is very narrow",
    theme:
      "There is no such theme: write light or dark. As it is, the quiz is light or dark as the pupil's device is",
    article: "All of the article is found in the page: proofs are shown there.",
    partly: "Part of the article is found in the page; other proofs are quoted.",
    noArticle:
      "The article is not found in the page: proofs are quoted. Name it by the attribute “article” if it is there.",
  },
};

const ka: ShareTexts = {
  title: "ქვიზის ჩასმა გვერდზე",
  language: "ენა",
  copy: "კოპირება",
  copied: "დაკოპირდა",
  onlyHere: "ეს მისამართი სხვა მოწყობილობაზე არ იხსნება. კლასისთვის გაუშვით: HOST=0.0.0.0 npm start",
  ways: {
    link: { name: "ბმული", help: "ყველგან მუშაობს: სტატია და კითხვები, JavaScript-ის გარეშეც." },
    wordpress: {
      name: "WordPress",
      help: "ჩასვით მისამართი ცალკე სტრიქონზე: ის ქვიზად იქცევა. ეს ავტორსაც შეუძლია.",
    },
    frame: {
      name: "ჩარჩო",
      help: "Canvas-ისთვის და გვერდებისთვის, სადაც სკრიპტი აკრძალულია.",
    },
    listener: {
      name: "ჩარჩო, რომელიც იზრდება",
      help: "Moodle-ისთვის (იქ წყაროს კოდში ჩასვით) და გვერდებისთვის, სადაც სკრიპტი ნებადართულია: სკრიპტი ჩარჩოს საჭირო სიმაღლეს აძლევს და შიგნით აღარაფერი გადაადგილდება.",
    },
    element: {
      name: "ელემენტი",
      help: "საუკეთესოა, თუ გვერდზე სკრიპტი ნებადართულია: პასუხები მოწყობილობაზე ინახება, მტკიცებულება კი თქვენსავე სტატიაში ჩანს. Moodle-ისთვის არ გამოდგება: მისი რედაქტორი ელემენტს შლის.",
    },
    near: { name: "ელემენტი გვერდის ქვემოთ", help: "მხოლოდ მაშინ იწყება, როცა მკითხველი მიუახლოვდება." },
    policy: {
      name: "უსაფრთხოების წესი (CSP)",
      help: "თუ თქვენს გვერდს აქვს, დაამატეთ ეს წყაროები. სხვა არაფერია საჭირო.",
    },
    fixed: {
      name: "ელემენტი, ერთი ვერსია",
      help: "ბრაუზერი პირველი სკრიპტის სხვა შიგთავსს არ მიიღებს; მეორე სკრიპტს ეს არ ეხება. სერვერის განახლების შემდეგ მისამართი მუშაობს, სანამ სერვერი ამ ვერსიას ინახავს (ბოლო ათს); მერე ქვიზის ადგილას ბმული გამოჩნდება. განახლების შემდეგ კოდი ხელახლა აიღეთ.",
    },
  },
  attributes: {
    name: "ელემენტი: იერი და ენა",
    help: "<kitkhva-quiz>-ის ატრიბუტები და თქვენი გვერდის სტილი. ჩარჩოს ესენი არ აქვს: ის ნათელი ან მუქია, როგორც მოსწავლის მოწყობილობა. უბრალო ჩარჩო დაწყების ეკრანზეც 720 პიქსელს იკავებს: კითხვებს ეს სიმაღლე სჭირდება, თავისით კი ის ვერ გაიზრდება.",
    list: {
      theme: "ან light; თუ არ წერია ან სხვა რამ წერია, როგორც მოსწავლის მოწყობილობაზეა.",
      lang: "ან en, ru: ღილაკებისა და შეტყობინებების ენა; თუ არ წერია ან სხვა წერია, სტატიის ენა.",
      start: "დაწყების ეკრანი იქაც, სადაც სახელი არ იკითხება.",
      article: "სად დგას სტატია თქვენს გვერდზე: მტკიცებულება იქ გამოჩნდება.",
      accent: "თქვენი სკოლის ფერი, თქვენსავე სტილის ფაილში. რომელიც უნდა იყოს, იკითხება.",
    },
  },
  check: "ჩემი გვერდის შემოწმება",
  checkHelp:
    "თქვენს გვერდს ახალ ჩანართში ხსნის და იქაურ ქვიზს ეკითხება, რას ხედავს. მხოლოდ თქვენი ბრაუზერი მონაწილეობს. ჩანართი ღია დატოვეთ, სანამ აქ პასუხი გამოჩნდება.",
  page: "ქვიზიანი გვერდის მისამართი",
  checkNow: "შემოწმება",
  lines: {
    waiting: "ველოდები გვერდს…",
    unopened: "გვერდი ვერ გაიხსნა. მისამართი სრულია? ამ საიტს ჩანართის გახსნა შეუძლია?",
    silent:
      "ქვიზმა არ უპასუხა. თუ ის მხოლოდ მიახლოებისას იწყება, გვერდზე ქვემოთ ჩადით. სხვა შემთხვევაში საიტმა შეიძლება სკრიპტი ან ჩარჩო ამოშალა, უსაფრთხოების წესით (CSP) აკრძალა, ან გამხსნელი ჩანართისგან გამოეყო. სცადეთ ჩარჩო ან მისამართი ცალკე სტრიქონზე.",
    other: "ეს ქვიზი სხვა ოთახისაა",
    element: "ელემენტი მუშაობს.",
    frame: "ჩარჩო მუშაობს.",
    connect: "ქვიზი ვერ ჩაიტვირთა. უსაფრთხოების წესს შეიძლება connect-src აკლია.",
    more: "მეორე სკრიპტი ვერ ჩაიტვირთა. უსაფრთხოების წესს შეიძლება script-src აკლია.",
    forgets:
      "მოწყობილობა აქ ვერაფერს ინახავს, როგორც იზოლირებულ ჩარჩოში: გვერდის ხელახლა გახსნისას ახალი მცდელობა იწყება. გაგზავნილი სერვერზე რჩება და კითხვების ქვეშ მოცემული კოდით ბრუნდება.",
    scrolls: "ქვიზი ჩარჩოზე მაღალია და შიგნით გადაადგილდება. ჩარჩოს, რომელიც იზრდება, ეს არ სჭირდება.",
    narrow: "ქვიზი ძალიან ვიწროა",
    theme:
      "theme-ს ასეთი მნიშვნელობა არ აქვს: დაწერეთ light ან dark. ახლა ქვიზი ნათელი ან მუქია, როგორც მოსწავლის მოწყობილობა",
    article: "გვერდზე მთელი სტატია მოიძებნა: მტკიცებულება იქ გამოჩნდება.",
    partly: "გვერდზე სტატიის ნაწილი მოიძებნა; დანარჩენი მტკიცებულება ციტატად გამოჩნდება.",
    noArticle:
      "სტატია გვერდზე ვერ მოიძებნა: მტკიცებულება ციტატად გამოჩნდება. თუ სტატია იქ არის, მიუთითეთ ატრიბუტით „article“.",
  },
};

const ru: ShareTexts = {
  title: "Поместить тест на страницу",
  language: "Язык",
  copy: "Копировать",
  copied: "Скопировано",
  onlyHere: "На других устройствах этот адрес не открывается. Для класса запустите: HOST=0.0.0.0 npm start",
  ways: {
    link: { name: "Ссылка", help: "Работает везде: статья и вопросы, даже без JavaScript." },
    wordpress: {
      name: "WordPress",
      help: "Вставьте адрес отдельной строкой: он станет тестом. Это может и автор.",
    },
    frame: { name: "Рамка", help: "Для Canvas и страниц, где скрипты запрещены." },
    listener: {
      name: "Рамка, которая растёт",
      help: "Для Moodle (вставьте там в исходный код) и страниц, где скрипты разрешены: скрипт даёт рамке нужную высоту, и внутри ничего не прокручивается.",
    },
    element: {
      name: "Элемент",
      help: "Лучше всего, если на странице разрешены скрипты: ответы хранятся на устройстве, а доказательство видно в вашей же статье. Не для Moodle: его редактор удаляет элемент.",
    },
    near: { name: "Элемент ниже по странице", help: "Начинает, только когда читатель приближается." },
    policy: {
      name: "Политика содержимого (CSP)",
      help: "Если она у страницы есть, добавьте эти источники. Больше ничего не нужно.",
    },
    fixed: {
      name: "Элемент, одна версия",
      help: "Браузер не примет иного содержания первого скрипта; второго это не касается. После обновления сервера адрес работает, пока сервер хранит эту версию (последние десять); потом на месте теста появится ссылка. После обновлений берите код заново.",
    },
  },
  attributes: {
    name: "Элемент: вид и язык",
    help: "Атрибуты <kitkhva-quiz> и стиль вашей страницы. У рамки их нет: она светлая или тёмная, как устройство ученика. Простая рамка и на экране начала занимает 720 пикселей: они нужны вопросам, а сама она вырасти не может.",
    list: {
      theme: "Или light; если не указать или указать иное — как на устройстве ученика.",
      lang: "Или en, ru: язык кнопок и сообщений; если не указать или указать иной — язык статьи.",
      start: "Экран начала и там, где имя не спрашивают.",
      article: "Где на вашей странице стоит статья: доказательства видны там.",
      accent: "Цвет вашей школы, в вашем файле стилей. Какой бы он ни был, всё читается.",
    },
  },
  check: "Проверить мою страницу",
  checkHelp:
    "Открывает вашу страницу в новой вкладке и спрашивает у теста, что он видит. Участвует только ваш браузер. Не закрывайте вкладку, пока здесь не появится ответ.",
  page: "Адрес страницы с тестом",
  checkNow: "Проверить",
  lines: {
    waiting: "Жду страницу…",
    unopened: "Страница не открылась. Адрес полный? Этому сайту можно открывать вкладки?",
    silent:
      "Ни один тест не ответил. Если он начинает лишь при приближении, прокрутите страницу. Иначе сайт мог удалить скрипт или рамку, запретить их политикой или отделиться от открывшей его вкладки. Попробуйте рамку или адрес отдельной строкой.",
    other: "Этот тест из другой комнаты",
    element: "Элемент работает.",
    frame: "Рамка работает.",
    connect: "Тест не загрузился. Возможно, в политике нет connect-src.",
    more: "Второй скрипт не загрузился. Возможно, в политике нет script-src.",
    forgets:
      "Устройство здесь ничего не хранит, как в изолированной рамке: после перезагрузки начнётся новая попытка. Отправленное остаётся на сервере, его вернёт код под вопросами.",
    scrolls: "Тест выше рамки и прокручивается внутри. Рамке, которая растёт, это не нужно.",
    narrow: "Тест очень узкий",
    theme: "Такой темы нет: напишите light или dark. Пока тест светлый или тёмный, как устройство ученика",
    article: "Вся статья найдена на странице: доказательства видны там.",
    partly: "На странице найдена часть статьи; остальные доказательства цитируются.",
    noArticle:
      "Статья на странице не найдена: доказательства цитируются. Если она там, укажите её атрибутом «article».",
  },
};

const languages = new Map([
  ["ka", ka],
  ["en", en],
  ["ru", ru],
]);

/** The texts for a language that `textsFor` gave. */
export const shareTextsFor = (lang: string): ShareTexts => languages.get(lang) ?? ka;
