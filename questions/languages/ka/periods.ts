/**
 * Counts of a period that is told elsewhere: "აეროპორტი 55 895 მგზავრს მოემსახურა" is of a year, a month, or ten years. Of what happened once the day may be
 * left out; of what is counted day by day it may not.
 */
const FLOW =
  /(?<![ა-ჰ])(?:მოემსახურა|ისარგებლა|გადაიყვანა|გადაყვანილ|გაიყიდა|გაყიდა|ეწვია|ესტუმრა|შეადგინა|გაიზარდა|შემცირდა|იმატა|დაიკლო|დაფიქსირდა)(?![ა-ჰ])|(?<![ა-ჰ])სტატისტიკ[ა-ჰ]+ (?:მიხედვით|თანახმად)/;
const COUNTED =
  /\d ?(?:%|პროცენტ|(?:[ა-ჰ]+ )?(?:მგზავრ|ტურისტ|ვიზიტ|სტუმარ|სტუმრ|ტონა|რეის|დოლარ|ლარ|ევრო|ფუნტ|შემთხვევ))/;
/** A year, a month, a quarter or a season; and what holds for as long as it is told of. */
const PERIOD =
  /\d{4}|იანვ|თებერვ|მარტ(?![ა-ჰ]{3})|აპრილ|მაის|ივნის|ივლის|აგვისტ|სექტემბ|ოქტომბ|ნოემბ|დეკემბ|კვარტალ|ზაფხულ|ზამთ|გაზაფხულ|შემოდგომ|დღე-ღამ|საათში|დილ|საღამო|წელიწადში|ყოველწლიურ|წლის განმავლობაში|წელში/;

/** What is paid once. */
const ONCE = /(?<![ა-ჰ])(?:ღირებულებ|ფას[ა-ჰ]{0,3}(?![ა-ჰ])|ბიუჯეტ|საპრიზო|ჯარიმ|ხარჯ|პრიზ|თანხ|ხელფას|ჯამშ)/;

/** The verb of a count whose period neither the text nor what stands above it tells, or null. */
export function findPeriodless(text: string, told: string): string | null {
  if (!COUNTED.test(text) || PERIOD.test(text) || PERIOD.test(told) || ONCE.test(text)) return null;
  return FLOW.exec(text)?.[0] ?? null;
}
