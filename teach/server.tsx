/**
 * The one part of the teacher's pages that the Worker runs: it draws them as HTML, from the very components that take them over in the
 * browser. `worker.d.ts` beside it is what the Worker sees of it.
 */
import { renderToString } from "preact-render-to-string";
import { readPlace } from "./address.ts";
import { type Api, createKnown, readReply } from "./api.ts";
import { Teach } from "./app.tsx";
import { setZone } from "./moments.ts";
import type * as Declared from "./worker.d.ts";

export { CHOICES, readChoices } from "./choices.ts";

const neverCalled = () => Promise.reject(new Error("What is drawn here asks for nothing by itself"));

export const draw: typeof Declared.draw = ({ address, lang, zone, origin, shared }, answers) => {
  const asked = new Set<string>();
  const known = createKnown(answers);
  let isWhole = true;
  const api: Api = {
    key: "",
    known<T>(path: string) {
      asked.add(path);
      const outcome = known<T>(path);
      isWhole &&= outcome !== undefined;
      return outcome;
    },
    get: neverCalled,
    send: neverCalled,
    remove: neverCalled,
    file: neverCalled,
  };
  setZone(zone);
  let title = "";
  const setTitle = (told: string) => (title = told);
  const takenOver = () => {};
  const start = { address, lang, origin, shared, api, apiKey: "", isServed: true, setTitle, takenOver };
  const html = renderToString(<Teach start={start} />);
  // A long article says only that it is on its way: what there is to read has a heading, or says why not.
  return { html, title, asked: [...asked], isWhole: isWhole && /<h1|role="alert"/.test(html) };
};

export const isPlace: typeof Declared.isPlace = (address) => readPlace(address) !== null;

export const readAnswer: typeof Declared.readAnswer = (reply) => readReply(reply, (read) => read.json());
