/** Stands in for `preact/jsx-runtime` in the build: a tenth of its size, as the widget needs no server rendering. */
import { type ComponentType, h } from "preact";

/** What the compiler makes of an element. */
export const jsx = (type: ComponentType | string, props: object, key?: string) =>
  h(type as string, key === undefined ? props : { ...props, key });

export { Fragment } from "preact";
export { jsx as jsxs };
