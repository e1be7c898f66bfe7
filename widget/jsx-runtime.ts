/** How the Worker's bundle makes the elements that vite has made by `h`: JSX compiles to calls of these. */
import { Fragment, h } from "./dom.ts";

export type { JSX } from "preact";
export { Fragment };

export function jsx(
  type: Parameters<typeof h>[0],
  { children, ...props }: Record<string, unknown>,
  key?: string,
): ReturnType<typeof h> {
  return h(type, { key, ...props }, children);
}
export { jsx as jsxs, jsx as jsxDEV };
