/** The engine's version: raised whenever the same text would give another bank, or the same bank and seed another form. */
export const ENGINE = "0.23.0";
