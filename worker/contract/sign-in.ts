/** Signing in: passkeys as browsers give and take them, recovery codes, sessions, the account. */
import { z } from "@hono/zod-openapi";
import { Id, Instant, OrNull, Text, limits } from "./common.ts";
import { Member } from "./members.ts";

const Base64Url = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[\w-]+$/, "Must be written in base64url");

/** What `navigator.credentials` gives, as JSON (WebAuthn 3, 5.1). Only the fields that are read. */
const credentialFields = {
  id: Base64Url(1_400),
  rawId: Base64Url(1_400),
  type: z.literal("public-key"),
};

export const PasskeyQuery = z
  .object({
    challenge: z.string(),
    rpId: z.string(),
    timeout: z.int(),
    userVerification: z.literal("required"),
  })
  .openapi("PasskeyQuery", { description: "For navigator.credentials.get" });
export type PasskeyQuery = z.infer<typeof PasskeyQuery>;

export const PasskeyAnswer = z
  .object({
    ...credentialFields,
    response: z.object({
      clientDataJSON: Base64Url(4_000),
      authenticatorData: Base64Url(4_000),
      signature: Base64Url(4_000),
      userHandle: Base64Url(100),
    }),
  })
  .openapi("PasskeyAnswer");
export type PasskeyAnswer = z.infer<typeof PasskeyAnswer>;

export const PasskeyRequest = z
  .object({
    challenge: z.string(),
    rp: z.object({ id: z.string(), name: z.string() }),
    user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
    pubKeyCredParams: z.array(z.object({ type: z.literal("public-key"), alg: z.int() })),
    timeout: z.int(),
    attestation: z.literal("none"),
    excludeCredentials: z.array(
      z.object({ type: z.literal("public-key"), id: z.string(), transports: z.array(z.string()) }),
    ),
    authenticatorSelection: z.object({
      residentKey: z.literal("required"),
      requireResidentKey: z.literal(true),
      userVerification: z.literal("required"),
    }),
  })
  .openapi("PasskeyRequest", { description: "For navigator.credentials.create" });
export type PasskeyRequest = z.infer<typeof PasskeyRequest>;

export const NewPasskey = z
  .strictObject({
    name: Text(limits.nameChars).describe("The device, so that it is known later"),
    credential: z.object({
      ...credentialFields,
      response: z.object({
        clientDataJSON: Base64Url(4_000),
        attestationObject: Base64Url(40_000),
        transports: z.array(z.string().max(20)).max(10).optional(),
      }),
    }),
  })
  .openapi("NewPasskey");
export type NewPasskey = z.infer<typeof NewPasskey>;

export const Passkey = z
  .object({ id: Id, name: z.string(), createdAt: Instant, lastUsedAt: Instant.nullable() })
  .openapi("Passkey");
export type Passkey = z.infer<typeof Passkey>;

export const RecoveryCodes = z
  .object({ codes: z.array(z.string()).describe("Shown this once; each lets in once") })
  .openapi("RecoveryCodes");
export type RecoveryCodes = z.infer<typeof RecoveryCodes>;

export const SignIn = z
  .strictObject({
    passkey: PasskeyAnswer.optional(),
    recoveryCode: z.string().max(100).optional(),
    link: z.string().max(100).optional().describe("The secret at the end of a one-time link"),
  })
  .refine((proof) => Object.values(proof).filter((given) => given !== undefined).length === 1, {
    message: "Give one of passkey, recoveryCode and link",
    path: ["passkey"],
  })
  .openapi("SignIn");
export type SignIn = z.infer<typeof SignIn>;

export const Session = z
  .object({
    id: Id,
    name: z.string().describe("The browser and the device it runs on"),
    current: z.boolean().describe("The one that asks"),
    createdAt: Instant,
    lastUsedAt: Instant.describe("To ten minutes"),
    expiresAt: Instant,
  })
  .openapi("Session");
export type Session = z.infer<typeof Session>;

export const Account = z
  .object({
    workspace: z.object({ id: Id, name: z.string() }),
    member: Member,
    passkeys: z.array(Passkey),
    sessions: z.array(Session),
    recoveryCodes: z.int().describe("How many are left"),
  })
  .openapi("Account");
export type Account = z.infer<typeof Account>;

export const WhoIsHere = z
  .object({ account: OrNull(Account).describe("null where nobody is signed in") })
  .openapi("WhoIsHere");
export type WhoIsHere = z.infer<typeof WhoIsHere>;
