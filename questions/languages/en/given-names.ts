/** Given names and the gender they tell. */
import { lazy } from "../../lazy.ts";
import { either, female, male } from "./data/names.ts";
import type { Gender } from "./person-form.ts";

/** Given names that the compiled list lacks: Georgian, Slavic, Arabic, Chinese and Persian ones as news write them. */
const MORE_MALE =
  "Giorgi Irakli Zurab Ilia Akaki Vazha Shota Davit Levan Lasha Mikheil Tengiz Otar Merab Nodar Revaz Archil Erekle Vakhtang Ilham Heydar " +
  "Nikol Recep Vladimir Dmitry Dmitri Sergei Sergey Alexei Aleksei Andrei Mikhail Nikolai Boris Yuri Igor Oleg Ivan Pavel Fyodor Leo Volodymyr " +
  "Petro Viktor Mohammed Muhammad Mohamed Ahmed Mahmoud Hassan Hussein Bashar Ali Omar Khalid Emmanuel Xi Jair Narendra Shinzo Kim " +
  "Miguel Carlos Luis Juan Pedro Diego Pablo Fernando Javier Jorge Antonio Francisco Alejandro Eduardo Ricardo Roberto Sergio Mario Manuel Rafael Felipe Gonzalo Ignacio " +
  "Paulo João Giovanni Giuseppe Luca Matteo Paolo Alessandro Stefano Pierre François Jacques Hans Jürgen Wolfgang Klaus Dieter Günter Helmut " +
  "Joko Rodrigo Benjamin Barack Boris Keir Rishi Jens Olaf Angelo Johann Isaac Galileo Leonardo Michelangelo Marco Ferdinand Hernán Alfred";
const MORE_FEMALE =
  "Nino Tamar Ketevan Salome Mariam Manana Lela Nana Eka Maia Ekaterine Ursula Marie Ada Rosalind Hillary Malala Indira Benazir";

const more = lazy(() => new Set(`${MORE_MALE} ${MORE_FEMALE}`.split(" ")));

/** Whether a given name is of a language whose names the compiled lists lack. */
export function isFromAfar(given: string): boolean {
  return more().has(given);
}

const genders = lazy(() => {
  const names = new Map<string, Gender>();
  for (const name of either.split(" ")) names.set(name, "");
  for (const name of `${female} ${MORE_FEMALE}`.split(" ")) names.set(name, "f");
  for (const name of `${male} ${MORE_MALE}`.split(" ")) names.set(name, "m");
  return names;
});

/** The gender a given name tells, "" for either, undefined where it is none. */
export function genderOf(given: string): Gender | undefined {
  return genders().get(given);
}
