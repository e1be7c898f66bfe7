/**
 * What is done by alarms goes out to others or can't be undone: webhooks, what retention erases, what a closing hands in. A server on a
 * copy of the data, started to try a backup, leaves all of it to the original (docs/decisions/0055).
 */
import type { Env } from "../env.ts";

/** Alarms stay set, for a server that will do what is due: each is put off so long. */
export const HELD_MS = 600_000;

/** Whether nothing is to be done by itself. */
export const isHeld = ({ ALARMS }: Env): boolean => ALARMS === "off";
