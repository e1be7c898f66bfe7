/** Licences that the lockfile has in another spelling than SPDX's, or not at all: as the packages' own files say. */
export const toldLicences = new Map([
  ["@heximal/expressions", "BSD-3-Clause"],
  ["esprima", "BSD-2-Clause"],
]);
