/** What a quiz tells an owner who tests a page, between widget/article/report.ts and share/share.ts. */

/** How the quiz stands in its page; nothing of a pupil is in it. */
export interface Report {
  framed: boolean;
  width: number;
  /** As the page has set it, whether there is such a theme or not; null where it sets none. */
  theme: string | null;
  /** The frame is lower than what is in it. */
  scrolls: boolean;
  /** The device keeps answers here. */
  keeps: boolean;
  /** Paragraphs of the article that stand in the page, and how many there are; null in a frame. */
  found: [number, number] | null;
}
