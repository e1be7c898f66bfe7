/**
 * Draws a tree of elements into the page and, the next time, changes only what differs. The widget's components are pure
 * functions of what they are given, so this is all they need (docs/decisions/0007-the-widget-draws-itself.md). JSX
 * compiles to calls of `h`; its types are Preact's.
 */
import type { ComponentChildren } from "preact";

type Props = Record<string, unknown>;
/** A component, or an element as JSX describes it. The second script makes them for the first: their shape must last. */
interface Described {
  type: string | ((props: Props) => unknown);
  props: Props;
  children: unknown[];
}
type Wanted = string | (Described & { type: string });

/** What each node of ours was last drawn from. */
const drawn = new WeakMap<Node, Wanted>();

export function h(type: Described["type"], props: Props | null, ...children: unknown[]): Described {
  return { type, props: props ?? {}, children };
}

/** Several elements without one around them. */
export const Fragment = ({ children }: Props): unknown => children;

/** Makes the tree the content of `parent`; nodes that are not ours stay at its end. */
export function render(tree: ComponentChildren, parent: Node): void {
  const had = [...parent.childNodes].filter((node) => drawn.has(node));
  const nodes = flatten(tree).map((wanted) => {
    const at = had.findIndex((node) => fits(drawn.get(node)!, wanted));
    const node = at < 0 ? create(wanted) : had.splice(at, 1)[0]!;
    update(node, wanted);
    return node;
  });
  for (const node of had) parent.removeChild(node);
  // What stands where it should is not touched: a node that moves loses the focus.
  let next = parent.firstChild;
  for (const node of nodes) {
    if (node === next) next = next.nextSibling;
    else parent.insertBefore(node, next);
  }
}

/** Elements and texts only. A component's key becomes that of its elements. */
function flatten(tree: unknown): Wanted[] {
  if (Array.isArray(tree)) return tree.flatMap(flatten);
  if (tree === undefined || tree === null || typeof tree === "boolean") return [];
  if (typeof tree !== "object") return [String(tree)];
  const { type, props, children } = tree as Described;
  if (typeof type === "string") return [{ type, props, children }];
  return flatten(type({ ...props, children })).map((wanted) =>
    typeof wanted === "string" ? wanted : { ...wanted, props: { key: props.key, ...wanted.props } },
  );
}

/** Whether a node drawn from `was` can become what is wanted: same tag and key, or both texts. */
function fits(was: Wanted, wanted: Wanted): boolean {
  return typeof was === "string" || typeof wanted === "string"
    ? typeof was === typeof wanted
    : was.type === wanted.type && was.props.key === wanted.props.key;
}

function create(wanted: Wanted): Element | Text {
  return typeof wanted === "string" ? document.createTextNode("") : document.createElement(wanted.type);
}

function update(node: Node, wanted: Wanted): void {
  const was = drawn.get(node);
  drawn.set(node, wanted);
  if (typeof wanted === "string") {
    if (was !== wanted) node.nodeValue = wanted;
    return;
  }
  const old = typeof was === "object" ? was.props : {};
  for (const name in { ...old, ...wanted.props }) set(node as Element, name, wanted.props[name], old[name]);
  render(wanted.children as ComponentChildren, node);
}

function set(element: Element, name: string, value: unknown, old: unknown): void {
  const own = element as unknown as Props;
  if (name === "value" || (typeof value === "boolean" && name in element)) {
    // Compared with the page, where a person may have changed it; writing an equal text would move the cursor. The first
    // time it is written anyway: a progress bar without a value has 0 and still runs to and fro.
    if (own[name] !== value || old === undefined) own[name] = value;
  } else if (value === old || name === "key") return;
  else if (name.startsWith("on")) own[name.toLowerCase()] = value;
  else if (value === undefined || value === null) element.removeAttribute(name);
  else element.setAttribute(name, String(value));
}
