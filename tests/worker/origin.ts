/** Where the tests find the Worker. */
export const ORIGIN = "https://kitkhva.test";
