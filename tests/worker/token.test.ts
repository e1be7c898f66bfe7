import { describe, expect, it } from "vitest";
import { limits } from "../../worker/contract.ts";
import { signToken, verifyToken, type TokenPayload } from "../../worker/token.ts";

const key = { id: "k3y0", secret: "0".repeat(64) };
const payload: TokenPayload = {
  attemptId: "f".repeat(32),
  room: "K7M29QXF",
  revision: 99,
  issuedAt: 1_800_000_000_000,
  expiresAt: 1_800_000_000_000,
  keyId: key.id,
};

describe("an attempt's token", () => {
  it("has room for the longest paper of a great bank, the longest name and an attempt before", async () => {
    const longest = {
      ...payload,
      items: Array.from({ length: limits.formLength }, (_, i) => 9_000 + i),
      candidate: "ქ".repeat(limits.candidateChars),
      previous: payload.attemptId,
    };
    const token = await signToken(longest, key);
    expect(token.length).toBeLessThanOrEqual(1_000);
    expect(await verifyToken(token, key)).toEqual(longest);
  });
  it("has one spelling: the last character of its signature with other spare bits is refused", async () => {
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    for (let i = 0; i < 20; i++) {
      const token = await signToken({ ...payload, revision: i }, key);
      const last = alphabet.indexOf(token.at(-1)!);
      for (const bits of [1, 2, 3])
        expect(await verifyToken(token.slice(0, -1) + alphabet[last ^ bits], key)).toBeNull();
      expect(await verifyToken(token, key)).not.toBeNull();
    }
  });
});
