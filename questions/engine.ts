/** The engine's version: raised whenever the same text would give another bank. */
export const ENGINE = "0.2.0";
