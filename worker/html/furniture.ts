/** What pages have beside their article, by the names that they give it. */

const words = (list: string) => new Set(list.split(" "));

export const FURNITURE_TAGS = words(
  "noscript template nav header footer aside figure figcaption form button svg select object video audio canvas dialog menu address",
);
export const FURNITURE_ROLES = words(
  "navigation banner contentinfo complementary search dialog alertdialog alert menu menubar toolbar tooltip",
);
/** In class and id, as a word by itself. Not "widget" or "block": page builders call everything so. */
export const FURNITURE_NAMES = new RegExp(
  `(?:^|[\\s_-])(?:${[
    "nav|navbar|navigation|menu|breadcrumbs?|sidebar|footer|masthead|toolbar|pagination|pager",
    "cookies?|consent|gdpr|popup|modal|paywall|newsletter|subscri(?:be|ption)|shar(?:e|ing)|social",
    "related|recommend(?:ed|ations?)?|read-?(?:more|also|next)|also-read|comments?|disqus",
    "promo|adverts?|advertisement|ads?|banner|sponsor(?:ed)?",
    "byline|author|captions?|credits?|tags|reference|footnotes?",
    "noprint|screen-reader-text|visually-hidden|sr-only",
  ].join("|")})(?:$|[\\s_-])`,
  "i",
);
