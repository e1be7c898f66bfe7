/**
 * Draws a tree of elements into the page and, the next time, changes only what differs. The widget's components are pure
 * functions of what they are given, so this is all they need (docs/decisions/0007-the-widget-draws-itself.md). JSX
 * compiles to calls of `h`; its types are Preact's. What a server has drawn of the same tree is taken over (widget/html.ts).
 */
type Props = Record<string, unknown>;
/** A component, or an element as JSX describes it. The second script makes them for the first: their shape must last. */
export interface Described {
  type: string | ((props: Props) => unknown);
  props: Props;
  children: unknown[];
}
/** An element or a text. */
export type Wanted = string | (Described & { type: string });

/**
 * A node, and what it was last drawn from if it is ours. The node itself holds it: a table of all nodes (`WeakMap`) grows with those that are
 * not collected yet, and browsers do not make it smaller again.
 */
type Drawn = ChildNode & { drawn?: Wanted };

export function h(type: Described["type"], props: Props | null, ...children: unknown[]): Described {
  return { type, props: props ?? {}, children };
}

/** Several elements without one around them. */
export const Fragment = ({ children }: Props): unknown => children;

/** Makes the tree the content of `parent`, after what there is of others, such as a style. */
export function render(tree: unknown, parent: Node): void {
  const had = ours(parent);
  const nodes = list(tree).map((wanted) => {
    const at = had.findIndex(({ drawn }) => fits(drawn!, wanted));
    const node = at < 0 ? create(wanted) : had.splice(at, 1)[0]!;
    update(node, wanted);
    return node;
  });
  for (const node of had) parent.removeChild(node);
  // What stands where it should is not touched: a node that moves loses the focus.
  let next: Node | null = ours(parent)[0] ?? null;
  for (const node of nodes) {
    if (node === next) next = next.nextSibling;
    else parent.insertBefore(node, next);
  }
}

const ours = (parent: Node) => [...parent.childNodes].filter(({ drawn }: Drawn) => drawn) as Drawn[];

/**
 * Takes over what a server has drawn of the tree, as it stands there, with what people have done in it since. False where
 * it is another tree: then nothing may be left of it.
 */
export function adopt(tree: unknown, parent: Node): boolean {
  const nodes: Drawn[] = [...parent.childNodes].filter(({ nodeName }) => nodeName !== "STYLE");
  const all = list(tree);
  return (
    all.length === nodes.length &&
    all.every((wanted, i) => {
      const node = nodes[i]!;
      node.drawn = wanted;
      if (typeof wanted === "string") return node.nodeValue === wanted;
      for (const name in wanted.props)
        if (name.startsWith("on")) set(node as Element, name, wanted.props[name], 0);
      return (node as Element).localName === wanted.type && adopt(wanted.children, node);
    })
  );
}

/** The elements and texts of a tree; texts that stand side by side are one, as they are to a parser. */
export function list(tree: unknown): Wanted[] {
  const all: Wanted[] = [];
  for (const wanted of flatten(tree)) {
    const last = all.length - 1;
    if (typeof wanted === "string" && typeof all[last] === "string") all[last] += wanted;
    else all.push(wanted);
  }
  return all;
}

/** A component's key becomes that of its elements. */
function flatten(tree: unknown): Wanted[] {
  if (Array.isArray(tree)) return tree.flatMap(flatten);
  if ((!tree && tree !== 0) || tree === true) return [];
  if (typeof tree !== "object") return [String(tree)];
  const { type, props, children } = tree as Described;
  if (typeof type === "string") return [{ type, props, children }];
  return flatten(type({ ...props, children })).map((wanted) =>
    typeof wanted === "string" ? wanted : { ...wanted, props: { key: props.key, ...wanted.props } },
  );
}

/** Whether a node drawn from `was` can become what is wanted: same tag and key, or both texts, which have neither. */
function fits(was: Wanted, wanted: Wanted): boolean {
  const { type, props } = was as Partial<Described>;
  return (
    type === (wanted as Partial<Described>).type && props?.key === (wanted as Partial<Described>).props?.key
  );
}

function create(wanted: Wanted): Element | Text {
  return typeof wanted === "string" ? document.createTextNode("") : document.createElement(wanted.type);
}

function update(node: Drawn, wanted: Wanted): void {
  const was = node.drawn;
  node.drawn = wanted;
  if (typeof wanted === "string") {
    if (was !== wanted) node.nodeValue = wanted;
    return;
  }
  const old = (was as Partial<Described> | undefined)?.props ?? {};
  for (const name in { ...old, ...wanted.props }) set(node as Element, name, wanted.props[name], old[name]);
  render(wanted.children, node);
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
