/** The engine is the same everywhere: what workerd makes of a text is to the byte what Node makes of it. */
import { describe, expect, inject, it } from "vitest";
import { generateBank } from "../../questions/index.ts";
import { texts } from "./texts.ts";

describe("Node and workerd make the same bytes", () => {
  const banks = inject("banks");
  it.each(Object.keys(texts))("of %s", (name) => {
    expect(JSON.stringify(generateBank(texts[name]!))).toBe(banks[name]);
  });
  it("of texts of which at least four give a bank", () => {
    expect(
      Object.values(banks).filter((bank) => bank.startsWith('{"ok":true')).length,
    ).toBeGreaterThanOrEqual(4);
  });
});
