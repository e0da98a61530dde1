import { termOf } from "./analysis.ts";

/**
 * Words so common in English that they say little about what a question is about, though a small library may hold them
 * seldom or never: “What does X *propose*?” is answered by “X *wants* …”.
 */
const words = `
able accept accord achieve act action active actually add affect afford age agree aim allow amount answer appear apply
approach area argue arrive ask aspect attempt available average avoid away back bad base basic become begin behave
believe belong benefit best better big bring build buy call care carry case cause certain chance change check choose
claim clear close come common compare complete concern condition confirm consider consist contain continue contribute
control cost count cover create current cut day deal decide decrease define demand depend describe despite detail
determine develop die differ difference different difficult direct discover discuss do early easy effect effort end
enjoy enough ensure enter event exact example exist expect experience explain express extend face fact factor fail fall
far fast feature feel figure fill final find finish fit follow force form found free front full function general go good
great group grow half hand handle happen hard help high hold hope hour idea identify important improve include increase
indicate influence information intend interest involve issue join keep key kind know known large last late lead learn
leave length level lie life like limit line link list little live local long look lose lot low main maintain major make
manage mark matter mean measure meet member mention method month move name natural nature necessary need new next normal
note number obtain occur offer old open operate order original own pair part particular pass pay people perform period
person place plan play point popular position possible power prepare present prevent previous private problem process
produce promise proper propose protect prove provide public publish purpose put question range rate reach read real reason
receive recent recognise recognize record reduce refer regard regular relate relation remain remember remove replace
report represent request require respond response rest result return rise role rule run same save say scale second see
seem sell send serve set several shape share short show side sign similar simple simply single situation size small sort
source speak special specific spend stand standard start state status stay step stop story strong style subject suffer
suggest support suppose sure surround symbol system take talk task teach tell tend term test thing think time today
together top total touch treat true try turn type typical unit usual value various view visit voice wait walk want watch
way week well whole wide win wish wonder word work world worth write wrong year young`;

const terms = new Set(words.trim().split(/\s+/).map(termOf));

/** Whether a term is an everyday word, about no subject in particular. */
export function isCommon(term: string): boolean {
  return terms.has(term);
}
